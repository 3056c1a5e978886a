package dev.gameday.runbook.conductor.core;

import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.Undo;
import dev.gameday.catalog.metric.CanaryCall;
import dev.gameday.catalog.metric.MetricSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Something to be done outside, decided by the core and run by the loop; its answer comes back as a command. */
public sealed interface Effect {
    /** Does it and answers; never throws for expected trouble. */
    Command run(Outside outside);

    /** The answer when it gave none in time. */
    Command failed(Trouble trouble);

    /** Which lane it takes. */
    default Lane lane() {
        return Lane.READ;
    }

    /** How long it may take before it counts as not answered; wall time, never more than {@link #DEADLINE}. */
    default Duration deadline() {
        return DEADLINE;
    }

    /** What it is about: of two reads about the same thing, only one is under way at a time. */
    String subject();

    /** The lanes; none waits for another. */
    enum Lane {
        /** Polls: dropped while the one before is still under way. */
        READ,
        /** Calls that change something. */
        ACT,
        /**
         * Canaries: threads of their own. One whose call hangs on though it was given up is not called again before that
         * call is over.
         */
        CANARY,
        /** Removals: threads and connections of their own, never dropped. */
        UNDO;

        /** Whether nothing of it is done while the record can't be written. */
        public boolean needsRecord() {
            return this == ACT || this == CANARY;
        }
    }

    /** How long any effect may take before it counts as not answered; wall time. */
    Duration DEADLINE = Duration.ofSeconds(30);

    /** Reads what the undo needs to know. */
    record Prepare(Injection injection, Instant now) implements Effect {
        @Override
        public Command run(Outside outside) {
            return new Command.Prepared(step(), outside.injector().prepare(injection, now));
        }

        @Override
        public Command failed(Trouble trouble) {
            return new Command.Prepared(step(), Outcome.failed(trouble));
        }

        @Override
        public Lane lane() {
            return Lane.ACT;
        }

        @Override
        public String subject() {
            return "prepare " + step();
        }

        private String step() {
            return injection.id().step();
        }
    }

    /** Starts an injection whose undo is recorded. */
    record Inject(Injection injection, Undo undo) implements Effect {
        @Override
        public Command run(Outside outside) {
            return new Command.Injected(
                    injection.id().step(), outside.injector().inject(injection, undo));
        }

        @Override
        public Command failed(Trouble trouble) {
            return new Command.Injected(injection.id().step(), Outcome.failed(trouble));
        }

        @Override
        public Lane lane() {
            return Lane.ACT;
        }

        @Override
        public String subject() {
            return "inject " + injection.id().step();
        }
    }

    /**
     * Takes a step towards the removal of an injection, and reads back. {@code settled} says whether nothing of its start
     * could be on its way any more when this set out: what it reads is worth nothing otherwise.
     */
    record Remove(String step, Undo undo, boolean settled) implements Effect {
        @Override
        public Command run(Outside outside) {
            return new Command.RemovalTried(step, settled, outside.remover().remove(undo));
        }

        @Override
        public Command failed(Trouble trouble) {
            return new Command.RemovalTried(step, settled, Outcome.failed(trouble));
        }

        @Override
        public Lane lane() {
            return Lane.UNDO;
        }

        @Override
        public String subject() {
            return "remove " + step;
        }
    }

    /** Makes a change of somebody's whose undo is recorded, by the event of that number. */
    record Mitigate(long number, Mitigation mitigation) implements Effect {
        @Override
        public Command run(Outside outside) {
            return new Command.MitigationAnswered(mitigation.made());
        }

        @Override
        public Command failed(Trouble trouble) {
            return new Command.MitigationAnswered(mitigation.notMade(trouble));
        }

        @Override
        public Lane lane() {
            return Lane.ACT;
        }

        @Override
        public String subject() {
            return "mitigation " + number;
        }
    }

    /** Asks the control plane about an injection; {@code answered} says whether its own calls were answered before. */
    record ReadControl(String step, Undo undo, boolean answered) implements Effect {
        @Override
        public Command run(Outside outside) {
            return new Command.ControlRead(step, answered, outside.injector().status(undo));
        }

        @Override
        public Command failed(Trouble trouble) {
            return new Command.ControlRead(step, answered, Outcome.failed(trouble));
        }

        @Override
        public String subject() {
            return "state of " + step;
        }
    }

    /** Reads the metrics' samples. */
    record ReadSamples(Collection<MetricSource> sources, Instant from, Instant until) implements Effect {
        @Override
        public Command run(Outside outside) {
            return new Command.SamplesCame(outside.reader().samples(List.copyOf(sources), from, until));
        }

        @Override
        public Command failed(Trouble trouble) {
            return new Command.SamplesCame(Outcome.failed(trouble));
        }

        @Override
        public String subject() {
            return "metrics";
        }
    }

    /** Reads the alarms; {@code names} are the account's, by logical name. */
    record ReadAlarms(Map<String, String> names) implements Effect {
        @Override
        public Command run(Outside outside) {
            return new Command.AlarmsCame(
                    outside.reader().alarms(names.values().stream().sorted().toList()));
        }

        @Override
        public Command failed(Trouble trouble) {
            return new Command.AlarmsCame(Outcome.failed(trouble));
        }

        @Override
        public String subject() {
            return "alarms";
        }
    }

    /** Makes one call of a canary, which stands for the period that ends {@code at} that moment. */
    record CallCanary(CanaryCall call, Instant at) implements Effect {
        @Override
        public Command run(Outside outside) {
            return new Command.CanaryCalled(call, at, outside.canaries().call(call));
        }

        @Override
        public Command failed(Trouble trouble) {
            return new Command.CanaryCalled(call, at, Outcome.failed(trouble));
        }

        @Override
        public Lane lane() {
            return Lane.CANARY;
        }

        @Override
        public Duration deadline() {
            return call.canary().timeout();
        }

        @Override
        public String subject() {
            return "canary " + call.name();
        }
    }

    /** Reads what is new in a function's log of its invocations. */
    record ReadInvocations(String function, Instant now) implements Effect {
        @Override
        public Command run(Outside outside) {
            return new Command.InvocationsCame(function, outside.invocations().recent(function, now));
        }

        @Override
        public Command failed(Trouble trouble) {
            return new Command.InvocationsCame(function, Outcome.failed(trouble));
        }

        @Override
        public String subject() {
            return "invocations of " + function;
        }
    }

    /** Looks for the log lines that prove an injection's effect. */
    record ReadProof(String step, String group, String text, Instant from, Instant until) implements Effect {
        private static final int LINES = 200;

        @Override
        public Command run(Outside outside) {
            return new Command.LinesCame(step, outside.reader().lines(group, text, from, until, LINES));
        }

        @Override
        public Command failed(Trouble trouble) {
            return new Command.LinesCame(step, Outcome.failed(trouble));
        }

        @Override
        public String subject() {
            return "log for " + step;
        }
    }

    /** Asks why an injection has no effect. */
    record Diagnose(Injection injection, Instant from, Instant until) implements Effect {
        @Override
        public Command run(Outside outside) {
            return new Command.Diagnosed(
                    injection.id().step(), outside.diagnosis().diagnose(injection, from, until));
        }

        @Override
        public Command failed(Trouble trouble) {
            return new Command.Diagnosed(injection.id().step(), Outcome.failed(trouble));
        }

        @Override
        public String subject() {
            return "cause of " + injection.id().step();
        }
    }
}
