package dev.gameday.recorder.history;

import dev.gameday.catalog.SessionId;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.event.RunEvent.Verdict;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a history keeps of one session whose record is as it was written. {@code opened} is by the machine's clock, since a
 * rehearsal's own begins at the same epoch each time; {@code purpose} is its scenario's id or the command that it was for.
 */
public record SessionFacts(
        SessionId session,
        Instant opened,
        Optional<Mode> mode,
        Optional<String> profile,
        Optional<String> purpose,
        Optional<Scenario> scenario,
        Ending ending,
        Map<Timing, TimeTaken> times,
        List<InjectedFault> faults,
        List<FollowUp> followUps) {
    public SessionFacts {
        EnumMap<Timing, TimeTaken> all = new EnumMap<>(Timing.class);
        all.putAll(times);
        times = java.util.Collections.unmodifiableMap(all);
        faults = List.copyOf(faults);
        followUps = List.copyOf(followUps);
    }

    /** The story that was told: its id, its code, its title, and how many stop conditions guarded it. */
    public record Scenario(String id, String code, String title, int stopConditions) {}

    /** How it ended: with a closing event and an exit code or not; with a verdict or not; halted or not. */
    public record Ending(Optional<Integer> exitCode, Optional<Verdict> verdict, boolean halted) {
        /** Whether the record has its closing event. */
        public boolean closed() {
            return exitCode.isPresent();
        }
    }

    /** Whether it was closed with a verdict that says something of its hypothesis: held or refuted. */
    public boolean conclusive() {
        return ending.closed()
                && ending.verdict()
                        .filter(verdict -> verdict != Verdict.INCONCLUSIVE)
                        .isPresent();
    }

    /** Whether it was of that mode. */
    public boolean in(Mode wanted) {
        return mode.filter(wanted::equals).isPresent();
    }
}
