package dev.gameday.runbook.conductor;

import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent.MitigationTakenBack;
import dev.gameday.runbook.event.RunEvent.VerdictReached;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people changed during a run and what could not be taken back before its close: it stays, and is told as residue. */
record Staying(List<String> residue) {
    /** As the closing events tell. */
    static Staying of(List<GameDayEvent> closing) {
        List<String> residue = new ArrayList<>();
        for (GameDayEvent event : closing) {
            if (event instanceof MitigationTakenBack tried && !tried.done()) {
                residue.add("a mitigation's change of " + tried.action() + " (" + tried.outcome() + ")");
            }
        }
        return new Staying(residue);
    }

    /** The verdict with that residue; empty where nothing stays. */
    Optional<VerdictReached> in(Optional<VerdictReached> verdict) {
        return residue.isEmpty()
                ? Optional.empty()
                : verdict.map(reached -> {
                    List<String> all = new ArrayList<>(reached.residue());
                    all.addAll(residue);
                    return new VerdictReached(
                            reached.verdict(), reached.halted(), reached.haltWanted(), all, reached.reason());
                });
    }
}
