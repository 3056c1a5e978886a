package dev.gameday.recorder.report.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What was learned: its tag, who owns it and by when, as people wrote it; empty where they didn't. One that is struck out
 * is not to be followed up.
 */
public record Finding(String text, String tag, String owner, String due, boolean struckOut) {
    /** What a finding may be tagged with. */
    public static final Set<String> TAGS =
            Set.copyOf(List.of("retry", "timeout", "memory", "scaling", "isolation", "alarm", "runbook", "other"));

    /** One that the runbook proposes and nobody has taken up. */
    public static Finding proposed(String text) {
        return new Finding(text, "", "", "", false);
    }

    /** What is missing for it to be followed up, in a few words each; empty for one that is complete or struck out. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (struckOut) {
            return missing;
        }
        if (owner.isBlank()) {
            missing.add("owner");
        }
        if (due.isBlank()) {
            missing.add("due date");
        } else if (!isDate(due)) {
            missing.add("due date as 2026-01-31");
        }
        if (!tag.isBlank() && !TAGS.contains(tag)) {
            missing.add("a known tag");
        }
        return missing;
    }

    /** Whether somebody owns it and there is a day by which it is done, or it is struck out. */
    public boolean complete() {
        return missing().isEmpty();
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
