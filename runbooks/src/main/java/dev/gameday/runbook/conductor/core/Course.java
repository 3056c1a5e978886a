package dev.gameday.runbook.conductor.core;

import dev.gameday.runbook.conductor.core.RunState.Stage;
import dev.gameday.runbook.event.Fold;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.event.RunEvent.HaltRequested;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far a run is in its runbook: its step, the first halt, which guided steps were answered, how many hints given.
 * {@code haltedAgain} means that halt was asked for once more after the first, so that nobody wants to watch the
 * recovery.
 */
public record Course(
        Stage stage,
        Optional<HaltRequested> halt,
        Optional<Instant> haltedAt,
        boolean haltedAgain,
        Set<String> answered,
        int hints) {
    static final Course START =
            new Course(new Stage(-1, Instant.EPOCH, true), Optional.empty(), Optional.empty(), false, Set.of(), 0);

    private static final Fold<Course> FOLD = Fold.<Course>builder()
            .on(RunEvent.StepStarted.class, (c, r, e) -> c.in(new Stage(e.index(), r.at(), false)))
            .on(RunEvent.StepEnded.class, (c, r, e) -> c.in(new Stage(e.index(), c.stage.since(), true)))
            .on(HaltRequested.class, (c, r, e) -> c.halted(e, r.at()))
            .on(RunEvent.RecoveryBegun.class, (c, r, e) -> c.anew(r.at()))
            .on(PeopleEvent.StepAnswered.class, (c, r, e) -> c.answered(e.step()))
            .on(
                    PeopleEvent.HintGiven.class,
                    (c, r, e) -> new Course(c.stage, c.halt, c.haltedAt, c.haltedAgain, c.answered, c.hints + 1))
            .build();

    Course after(Recorded recorded) {
        return FOLD.apply(this, recorded);
    }

    /** Before the first step again: the halt that follows passes over all but the recovery and the debrief. */
    private Course anew(Instant at) {
        return new Course(new Stage(-1, at, true), halt, haltedAt, false, answered, hints);
    }

    private Course in(Stage next) {
        return new Course(next, halt, haltedAt, haltedAgain, answered, hints);
    }

    private Course halted(HaltRequested event, Instant at) {
        return halt.isPresent()
                ? new Course(stage, halt, haltedAt, true, answered, hints)
                : new Course(stage, Optional.of(event), Optional.of(at), false, answered, hints);
    }

    private Course answered(String step) {
        Set<String> more = new TreeSet<>(answered);
        more.add(step);
        return new Course(stage, halt, haltedAt, haltedAgain, more, hints);
    }
}
