package dev.gameday.runbook.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What has become of a finding. */
public enum FindingState {
    /** It is to be followed up. */
    OPEN,
    /** Its owner says that it is done; the next run of the scenario shows whether it is. */
    DONE,
    /** It is not to be followed up. */
    DROPPED;

    /** As it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state that is typed so. */
    public static Optional<FindingState> of(String typed) {
        return Arrays.stream(values())
                .filter(state -> state.word().equalsIgnoreCase(typed.strip()))
                .findFirst();
    }

    /** All of them as they are typed. */
    public static String words() {
        return Arrays.stream(values()).map(FindingState::word).collect(Collectors.joining(", "));
    }
}
