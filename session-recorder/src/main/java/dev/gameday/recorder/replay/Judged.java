package dev.gameday.recorder.replay;

import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.RunEvent.AssertionAssessed;
import dev.gameday.runbook.event.RunEvent.VerdictReached;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a run was judged to be: each claim by its id, and the verdict; empty where none was reached. */
public record Judged(Map<String, AssertionAssessed> claims, Optional<VerdictReached> verdict) {
    public Judged {
        claims = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(claims));
    }

    /** Taken from these events; of several judgements the last. */
    static Judged of(List<GameDayEvent> events) {
        Map<String, AssertionAssessed> claims = new LinkedHashMap<>();
        Optional<VerdictReached> verdict = Optional.empty();
        for (GameDayEvent event : events) {
            if (event instanceof AssertionAssessed assessed) {
                claims.put(assessed.id(), assessed);
            } else if (event instanceof VerdictReached reached) {
                verdict = Optional.of(reached);
            }
        }
        return new Judged(claims, verdict);
    }

    /** In what the other differs, in sentences; a claim differs in its result, its number or its tolerance. */
    public List<String> differences(Judged other) {
        List<String> differences = new ArrayList<>();
        claims.forEach((id, mine) -> {
            String before = told(mine);
            String after =
                    Optional.ofNullable(other.claims.get(id)).map(Judged::told).orElse("no claim any more");
            if (!before.equals(after)) {
                differences.add(id + ": was " + before + ", and is " + after);
            }
        });
        other.claims.forEach((id, theirs) -> {
            if (!claims.containsKey(id)) {
                differences.add(id + ": was no claim, and is " + told(theirs));
            }
        });
        String before = word();
        String after = other.word();
        if (!before.equals(after)) {
            differences.add("verdict: was " + before + ", and is " + after);
        }
        return differences;
    }

    /** The verdict in a word, or that there is none. */
    public String word() {
        return verdict.map(reached -> reached.verdict().name()).orElse("not reached");
    }

    /** As {@code VIOLATED (97.29, >= 99.9)}. */
    public static String told(AssertionAssessed assessed) {
        String measured = assessed.measured()
                .map(value -> String.format(Locale.ROOT, "%.2f", value))
                .orElse("n/a");
        return assessed.result() + " (" + measured + ", " + assessed.tolerance() + ")";
    }
}
