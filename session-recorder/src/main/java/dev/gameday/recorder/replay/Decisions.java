package dev.gameday.recorder.replay;

import dev.gameday.runbook.conductor.core.Command;
import dev.gameday.runbook.event.Fold;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.HaltCause;
import dev.gameday.runbook.event.RunEvent.HaltRequested;
import dev.gameday.runbook.event.RunEvent.StepStarted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Takes from a recording what people decided. What the runbook, a stop condition or the console itself did follows from
 * the run, and is no decision.
 */
final class Decisions {
    /** Who answers guided steps where nobody attends. */
    private static final String RUNBOOK = "runbook";

    /** Who notes what the console has to say itself. */
    private static final String CONSOLE = "gameday";

    private static final Fold<Decisions> FOLD = Fold.<Decisions>builder()
            .on(StepStarted.class, (d, r, e) -> d.in(e.index(), r.at()))
            .on(HaltRequested.class, (d, r, e) -> d.decided(r, e, e.cause() == HaltCause.OPERATOR, Decisions::halt))
            .on(PeopleEvent.StepAnswered.class, (d, r, e) -> d.decided(r, e, !e.by().equals(RUNBOOK), Decisions::next))
            .on(PeopleEvent.Noted.class, (d, r, e) -> d.decided(r, e, !e.by().equals(CONSOLE), Command.Say::new))
            .on(PeopleEvent.Detected.class, (d, r, e) -> d.decided(r, e, true, Command.Say::new))
            .on(PeopleEvent.Acknowledged.class, (d, r, e) -> d.decided(r, e, true, Command.Say::new))
            .on(PeopleEvent.Mitigated.class, (d, r, e) -> d.decided(r, e, true, Command.Say::new))
            .on(PeopleEvent.Decided.class, (d, r, e) -> d.decided(r, e, true, Command.Say::new))
            .on(PeopleEvent.FindingRaised.class, (d, r, e) -> d.decided(r, e, true, Command.Say::new))
            .on(PeopleEvent.PredictionSealed.class, (d, r, e) -> d.decided(r, e, true, Command.Say::new))
            .on(PeopleEvent.PredictionRevealed.class, (d, r, e) -> d.decided(r, e, true, Command.Say::new))
            .on(PeopleEvent.RoleTaken.class, (d, r, e) -> d.decided(r, e, true, Command.Say::new))
            .on(PeopleEvent.RoleLeft.class, (d, r, e) -> d.decided(r, e, true, Command.Say::new))
            .on(PeopleEvent.RollAnswered.class, (d, r, e) -> d.decided(r, e, true, Command.Say::new))
            .on(
                    PeopleEvent.HintGiven.class,
                    (d, r, e) -> d.decided(r, e, true, said -> new Command.Hint(PeopleEvent.author(said))))
            .build();

    private final List<Decision> all = new ArrayList<>();
    private int step = -1;
    private Instant since = Instant.MAX;

    private Decisions() {}

    /** The decisions of these events, in order. */
    static List<Decision> of(List<Recorded> events) {
        return FOLD.applyAll(new Decisions(), events).all;
    }

    /** Whether guided steps of these events answered themselves, as far as one was reached. */
    static boolean unattended(List<Recorded> events) {
        return events.stream()
                .map(Recorded::event)
                .filter(PeopleEvent.StepAnswered.class::isInstance)
                .map(PeopleEvent.StepAnswered.class::cast)
                .allMatch(answered -> answered.by().equals(RUNBOOK));
    }

    private Decisions in(int index, Instant at) {
        step = index;
        since = at;
        return this;
    }

    private <E extends GameDayEvent> Decisions decided(
            Recorded recorded, E event, boolean byPeople, Function<E, Command> command) {
        if (byPeople) {
            Duration into = step < 0 ? Duration.ZERO : Duration.between(since, recorded.at());
            all.add(new Decision(recorded.number(), recorded.at(), step, into, command.apply(event)));
        }
        return this;
    }

    private static Command halt(HaltRequested event) {
        return new Command.Halt(HaltCause.OPERATOR, event.by(), event.reason());
    }

    private static Command next(PeopleEvent.StepAnswered event) {
        return new Command.Next(PeopleEvent.author(event), event.answer());
    }
}
