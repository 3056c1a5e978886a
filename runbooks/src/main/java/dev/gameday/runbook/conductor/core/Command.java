package dev.gameday.runbook.conductor.core;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Undo;
import dev.gameday.catalog.diagnosis.Diagnosis;
import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.catalog.metric.Canary;
import dev.gameday.catalog.metric.CanaryCall;
import dev.gameday.catalog.metric.InvocationSample;
import dev.gameday.catalog.metric.LogLine;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.people.Author;
import java.time.Instant;
import java.util.List;

/** What the core is told: by people, by timers, and by the answers of effects. Each knows which part of it decides. */
public sealed interface Command {
    /** Has the core decide on it. */
    void decide(Core core, Draft draft);

    /** The approved plan is to be run. */
    record Begin() implements Command {
        @Override
        public void decide(Core core, Draft draft) {
            core.watching().poll(draft);
            core.calling().begin(draft);
        }
    }

    /** What a console that is gone left is to be taken away. */
    record Recover(String by, String software, List<String> gaps) implements Command {
        @Override
        public void decide(Core core, Draft draft) {
            core.removing().recover(draft, by, software, gaps);
            core.watching().poll(draft);
            core.calling().begin(draft);
        }
    }

    /** Time to look at everything again. */
    record Tick() implements Command {
        @Override
        public void decide(Core core, Draft draft) {
            core.watching().poll(draft);
        }
    }

    /** Time to call the canary of that name. */
    record CanaryDue(String name) implements Command {
        @Override
        public void decide(Core core, Draft draft) {
            core.calling().due(draft, name);
        }
    }

    /** A moment that a step waits for may have come. */
    record Wake() implements Command {
        @Override
        public void decide(Core core, Draft draft) {
            // The core settles the steps after every command; nothing else is to be done.
        }
    }

    /** A removal is to be tried again. */
    record RetryRemoval(String step) implements Command {
        @Override
        public void decide(Core core, Draft draft) {
            core.removing().retry(draft, step);
        }
    }

    /** The guided step at hand is answered. */
    record Next(Author author, String answer) implements Command {
        /** The same by somebody who types for themselves. */
        public Next(String by, String answer) {
            this(Author.of(by), answer);
        }

        @Override
        public void decide(Core core, Draft draft) {
            core.steps().answer(draft, author, answer);
        }
    }

    /** Someone said something. */
    record Say(PeopleEvent event) implements Command {
        @Override
        public void decide(Core core, Draft draft) {
            draft.emit(event);
        }
    }

    /** Someone wants to change something by hand. */
    record Mitigate(Mitigation mitigation) implements Command {
        @Override
        public void decide(Core core, Draft draft) {
            draft.emit(mitigation.intention());
            draft.effect(new Effect.Mitigate(draft.state().events(), mitigation));
        }
    }

    /** Answer to {@link Effect.Mitigate}. */
    record MitigationAnswered(PeopleEvent.MitigationTried tried) implements Command {
        @Override
        public void decide(Core core, Draft draft) {
            draft.emit(tried);
        }
    }

    /** Somebody elsewhere could not be told. */
    record Report(RunEvent.NotificationFailed event) implements Command {
        @Override
        public void decide(Core core, Draft draft) {
            draft.emit(event);
        }
    }

    /** The next hint is wanted. */
    record Hint(Author author) implements Command {
        /** The same by somebody who types for themselves. */
        public Hint(String by) {
            this(Author.of(by));
        }

        @Override
        public void decide(Core core, Draft draft) {
            core.steps().hint(draft, author);
        }
    }

    /** The console is about to stand still; nothing else follows from it. */
    record Pause(RunEvent.RunPaused event) implements Command {
        @Override
        public void decide(Core core, Draft draft) {
            draft.emit(event);
        }
    }

    /** The console stood still and goes on; nothing else follows from it. */
    record Resume(RunEvent.RunResumed event) implements Command {
        @Override
        public void decide(Core core, Draft draft) {
            draft.emit(event);
        }
    }

    /** Everything is to be taken away now. */
    record Halt(RunEvent.HaltCause cause, String by, String reason) implements Command {
        @Override
        public void decide(Core core, Draft draft) {
            core.removing().halt(draft, cause, by, reason);
        }
    }

    /** Answer to {@link Effect.Prepare}. */
    record Prepared(String step, Outcome<Undo> outcome) implements Command {
        @Override
        public void decide(Core core, Draft draft) {
            core.injecting().prepared(draft, step, outcome);
        }
    }

    /** Answer to {@link Effect.Inject}. */
    record Injected(String step, Outcome<ControlState> outcome) implements Command {
        @Override
        public void decide(Core core, Draft draft) {
            core.injecting().injected(draft, step, outcome);
        }
    }

    /** Answer to {@link Effect.Remove}. */
    record RemovalTried(String step, boolean settled, Outcome<ControlState> outcome) implements Command {
        @Override
        public void decide(Core core, Draft draft) {
            core.removing().tried(draft, step, settled, outcome);
        }
    }

    /** Answer to {@link Effect.ReadControl}. */
    record ControlRead(String step, boolean answered, Outcome<ControlState> outcome) implements Command {
        @Override
        public void decide(Core core, Draft draft) {
            core.watching().control(draft, step, answered, outcome);
        }
    }

    /** Answer to {@link Effect.ReadSamples}. */
    record SamplesCame(Outcome<List<Sample>> outcome) implements Command {
        @Override
        public void decide(Core core, Draft draft) {
            core.watching().samples(draft, outcome);
        }
    }

    /** Answer to {@link Effect.ReadAlarms}. */
    record AlarmsCame(Outcome<List<AlarmReading>> outcome) implements Command {
        @Override
        public void decide(Core core, Draft draft) {
            core.watching().alarms(draft, outcome);
        }
    }

    /** Answer to {@link Effect.CallCanary}. */
    record CanaryCalled(CanaryCall call, Instant at, Outcome<Canary.Result> outcome) implements Command {
        @Override
        public void decide(Core core, Draft draft) {
            core.calling().called(draft, call, at, outcome);
        }
    }

    /** Answer to {@link Effect.ReadInvocations}. */
    record InvocationsCame(String function, Outcome<List<InvocationSample>> outcome) implements Command {
        @Override
        public void decide(Core core, Draft draft) {
            core.watching().invocations(draft, function, outcome);
        }
    }

    /** Answer to {@link Effect.ReadProof}. */
    record LinesCame(String step, Outcome<List<LogLine>> outcome) implements Command {
        @Override
        public void decide(Core core, Draft draft) {
            core.watching().lines(draft, step, outcome);
        }
    }

    /** Answer to {@link Effect.Diagnose}. */
    record Diagnosed(String step, Outcome<Diagnosis> outcome) implements Command {
        @Override
        public void decide(Core core, Draft draft) {
            core.watching().diagnosed(draft, step, outcome);
        }
    }
}
