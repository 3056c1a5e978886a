package dev.gameday.recorder.replay.drift;

import java.util.regex.Pattern;

/** Texts of two runs that differ in measured figures and times of day only. */
final class Figures {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.:]\\d+)*");
    private static final Pattern EXPERIMENT = Pattern.compile("\\bEXP\\w+");

    private Figures() {}

    /** The text with every number, and every id of an experiment, the same. */
    static String without(String text) {
        return NUMBER.matcher(EXPERIMENT.matcher(text).replaceAll("EXP")).replaceAll("#");
    }
}
