package dev.gameday.shell.blind;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one can type who responds: the same words whatever is wrong. */
public final class Vocabulary {
    private Vocabulary() {}

    /** Where one can look, with what is to be seen there. */
    public static Map<String, String> places() {
        return new TreeMap<>(Looking.PLACES);
    }

    /** What one can do, each with what it takes. */
    public static Map<String, String> mitigations() {
        Map<String, String> mitigations = new TreeMap<>();
        Response.actions().forEach(usage -> {
            int space = usage.indexOf(' ');
            mitigations.put(usage.substring(0, space), usage.substring(space + 1));
        });
        return mitigations;
    }

    /** The settings that can be rolled back one by one. */
    public static List<String> settings() {
        return Action.SETTINGS;
    }
}
