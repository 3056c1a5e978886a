package dev.gameday.shell.recovery;

import dev.gameday.runbook.conductor.Surround;
import dev.gameday.runbook.conductor.core.Command;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent.MitigationTakenBack;
import dev.gameday.shell.mitigation.TakingBack;
import dev.gameday.shell.mitigation.Touched;
import dev.gameday.shell.place.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Has the functions that people changed during a run whose console is gone be as they were deployed: after its faults, whose
 * undo sets what they found, and before its locks are let go of.
 */
record MitigationsLeft(LeftRun run, Environment place, String by, Surround inner) implements Surround {
    @Override
    public void opened(Consumer<Command> commands) {
        inner.opened(commands);
    }

    @Override
    public List<GameDayEvent> closing(boolean clean) {
        List<GameDayEvent> events = new ArrayList<>(takenBack(run.touched()));
        events.addAll(inner.closing(clean));
        return events;
    }

    private List<GameDayEvent> takenBack(Touched touched) {
        return place.workbench()
                .map(workbench -> new TakingBack(workbench, place.timeline()).events(by, touched))
                .orElseGet(() -> touched.functions().values().stream()
                        .map(function -> (GameDayEvent) new MitigationTakenBack(
                                by,
                                function.name(),
                                false,
                                "nothing can be changed from here; by hand: "
                                        + String.join("; ", TakingBack.byHand(function))))
                        .toList());
    }
}
