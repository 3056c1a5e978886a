package dev.gameday.runbook.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What sort of thing was found. */
public enum FindingTag {
    RETRY,
    TIMEOUT,
    MEMORY,
    SCALING,
    ISOLATION,
    ALARM,
    RUNBOOK,
    OTHER;

    /** As it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tag that is typed so. */
    public static Optional<FindingTag> of(String typed) {
        return Arrays.stream(values())
                .filter(tag -> tag.word().equalsIgnoreCase(typed.strip()))
                .findFirst();
    }

    /** All of them as they are typed. */
    public static String words() {
        return Arrays.stream(values()).map(FindingTag::word).collect(Collectors.joining(", "));
    }
}
