package dev.gameday.recorder.report.people;

import dev.gameday.runbook.people.FindingState;
import dev.gameday.runbook.people.FindingTag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was learned: its tag, who owns it and by when, as people wrote it; empty where they didn't. One that is struck out
 * is not to be followed up. {@code event} is the number of the event that raised it, where one did.
 */
public record Finding(String text, String tag, String owner, String due, FindingState state, Optional<Long> event) {
    /** What a finding may be tagged with. */
    public static final Set<String> TAGS =
            Stream.of(FindingTag.values()).map(FindingTag::word).collect(Collectors.toUnmodifiableSet());

    /** One that no event raised: people wrote it down, or nobody has yet. */
    public Finding(String text, String tag, String owner, String due, boolean struckOut) {
        this(text, tag, owner, due, struckOut ? FindingState.DROPPED : FindingState.OPEN, Optional.empty());
    }

    /** Whether it is not to be followed up. */
    public boolean struckOut() {
        return state == FindingState.DROPPED;
    }

    /** The same, with what the other one says where this one says nothing. */
    Finding or(Finding other) {
        return new Finding(
                text,
                tag.isBlank() ? other.tag : tag,
                owner.isBlank() ? other.owner : owner,
                due.isBlank() ? other.due : due,
                state == FindingState.OPEN ? other.state : state,
                event.or(other::event));
    }

    /** One that the runbook proposes and nobody has taken up. */
    public static Finding proposed(String text) {
        return new Finding(text, "", "", "", false);
    }

    /** What is missing for it to be followed up, in a few words each; empty for one that is complete or struck out. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (struckOut()) {
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
