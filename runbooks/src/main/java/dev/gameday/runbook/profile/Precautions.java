package dev.gameday.runbook.profile;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a profile adds to the care that every run takes. A target that carries one of {@code protectedTags} (by key; {@code
 * *} is any value) is never hit; each of {@code stopAlarms} (the account's names) ends a run when it is raised; {@code
 * notices} are to be given before anything is injected; what one of {@code redactions} (regular expressions)
 * fits is not recorded.
 */
public record Precautions(
        Map<String, String> protectedTags, List<String> stopAlarms, List<Notice> notices, List<String> redactions) {
    /** Nothing beside what every run does. */
    public static final Precautions NONE = new Precautions(Map.of(), List.of(), List.of(), List.of());

    /** What stands for any value of a tag. */
    public static final String ANY = "*";

    public Precautions {
        protectedTags = Collections.unmodifiableMap(new TreeMap<>(protectedTags));
        stopAlarms = List.copyOf(stopAlarms);
        notices = List.copyOf(notices);
        redactions = List.copyOf(redactions);
    }

    /** Who is to be told of an exercise, and what. */
    public record Notice(String to, String text) {}
}
