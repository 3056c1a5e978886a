package dev.gameday.shell.blind;

import dev.gameday.catalog.ControlState;
import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.view.FaultView;
import dev.gameday.shell.view.text.Line;
import java.time.Duration;
import java.util.List;

/**
 * The teams that own the flow's components, whom one can call: they take two minutes, and whose it is then really has the
 * fault taken away, by the call that the run would make in the end.
 */
final class Owners {
    private static final Duration ANSWER = Duration.ofMinutes(2);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final ActiveRun run;
    private final List<String> guilty;

    /** {@code guilty} are the components at fault. */
    Owners(ActiveRun run, List<String> guilty) {
        this.run = run;
        this.guilty = List.copyOf(guilty);
    }

    /** Calls the team of a component that there is. */
    List<Line> call(String by, String component) {
        run.talk()
                .say(new PeopleEvent.MitigationTried(
                        by,
                        Response.ESCALATE + " " + component,
                        true,
                        "those who own %s are called; they answer in %d minutes"
                                .formatted(component, ANSWER.toMinutes())));
        after(ANSWER, () -> answer(component));
        return List.of(Line.of(
                "Those who own %s are on it; they answer in %d minutes.".formatted(component, ANSWER.toMinutes())));
    }

    private void answer(String component) {
        String team = component + "'s team";
        if (!guilty.contains(component)) {
            run.talk()
                    .say(new PeopleEvent.Noted(
                            team, "we find nothing wrong with " + component + "; it must be elsewhere"));
            return;
        }
        run.talk().say(new PeopleEvent.Noted(team, "we have found it and are taking it back"));
        run.everything().faults().values().forEach(this::mend);
    }

    private void mend(FaultView fault) {
        if (run.isOver() || !fault.open()) {
            return;
        }
        boolean gone = run.environment()
                .outside()
                .remover()
                .remove(fault.undo())
                .value()
                .map(state -> state.presence() == ControlState.Presence.GONE)
                .orElse(false);
        if (!gone) {
            after(AGAIN, () -> mend(fault));
        }
    }

    /** In virtual time on the run's own thread; in real time on one of its own, as its calls may take long. */
    private void after(Duration wait, Runnable task) {
        Timeline timeline = run.environment().timeline();
        timeline.wakeAt(timeline.instant().plus(wait), () -> {
            if (timeline instanceof SteppedTimeline) {
                task.run();
                return;
            }
            Thread thread = new Thread(task, "gameday-owners");
            thread.setDaemon(true);
            thread.start();
        });
    }
}
