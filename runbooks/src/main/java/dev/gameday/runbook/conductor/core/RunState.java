package dev.gameday.runbook.conductor.core;

import dev.gameday.catalog.AlarmReading;
import dev.gameday.catalog.LogLine;
import dev.gameday.catalog.Sample;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.Fold;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Where a run is: a fold over its events and nothing else. {@code events} counts them; {@code answered} holds the guided
 * steps that were answered; {@code alarms} every change of each alarm, in order; {@code haltedAgain} that
 * halt was asked for once more after the first, so that nobody wants to watch the recovery.
 */
public record RunState(
        long events,
        Stage stage,
        Optional<RunEvent.HaltRequested> halt,
        Optional<Instant> haltedAt,
        boolean haltedAgain,
        Optional<Boolean> baselineNormal,
        Optional<Boolean> recovered,
        Map<String, FaultProgress> faults,
        Map<String, Series> samples,
        Map<String, List<AlarmReading>> alarms,
        Set<String> breached,
        Set<String> unreadable,
        Set<String> answered,
        int hints,
        Optional<RunEvent.VerdictReached> verdict,
        boolean closed) {

    /** The step that a run is in, and since when; index -1 is before the first, and one past the last is after it. */
    public record Stage(int index, Instant since, boolean ended) {}

    /** Before anything happened. */
    public static final RunState START = new RunState(
            0,
            new Stage(-1, Instant.EPOCH, true),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Map.of(),
            Map.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            0,
            Optional.empty(),
            false);

    private static final Fold<Changing> FOLD = Fold.<Changing>builder()
            .on(RunEvent.StepStarted.class, (c, r, e) -> c.stage(new Stage(e.index(), r.at(), false)))
            .on(RunEvent.StepEnded.class, (c, r, e) -> c.stage(new Stage(e.index(), c.stage.since(), true)))
            .on(RunEvent.HaltRequested.class, (c, r, e) -> c.halted(e, r.at()))
            .on(RunEvent.BaselineMeasured.class, (c, r, e) -> c.baseline(e.normal()))
            .on(RunEvent.RecoveryMeasured.class, (c, r, e) -> c.recovery(e.recovered()))
            .on(RunEvent.VerdictReached.class, (c, r, e) -> c.verdict(e))
            .on(RunEvent.SessionClosed.class, (c, r, e) -> c.close())
            .on(FaultEvent.UndoRecorded.class, (c, r, e) -> c.fault(FaultProgress.recorded(e.step(), e.undo(), r.at())))
            .on(FaultEvent.InjectionRequested.class, (c, r, e) -> c.mark(e, Mark.REQUESTED, r))
            .on(
                    FaultEvent.InjectionAccepted.class,
                    (c, r, e) -> c.mark(e, Mark.ANSWERED, r)
                            .mark(e, Mark.ACCEPTED, r)
                            .change(e, f -> f.with(e.state())))
            .on(FaultEvent.InjectionFailed.class, (c, r, e) -> c.mark(e, Mark.ANSWERED, r))
            .on(FaultEvent.ControlStateChanged.class, (c, r, e) -> c.control(e, r))
            .on(
                    FaultEvent.EffectProven.class,
                    (c, r, e) ->
                            c.change(e, f -> f.with(Mark.EFFECTIVE, e.seenAt()).seen(e.seenAt())))
            .on(FaultEvent.EffectNotProven.class, (c, r, e) -> c.mark(e, Mark.NOT_EFFECTIVE, r))
            .on(FaultEvent.RemovalRequested.class, (c, r, e) -> c.mark(e, Mark.REMOVAL_REQUESTED, r))
            .on(FaultEvent.RemovalDelayed.class, (c, r, e) -> c.change(e, FaultProgress::delayed))
            .on(FaultEvent.FaultRemoved.class, (c, r, e) -> c.mark(e, Mark.REMOVED, r))
            .on(FaultEvent.EffectGone.class, (c, r, e) -> c.mark(e, Mark.EFFECT_GONE, r))
            .on(FaultEvent.RemovalGivenUp.class, (c, r, e) -> c.mark(e, Mark.GIVEN_UP, r))
            .on(ObservationEvent.SamplesRead.class, (c, r, e) -> c.samples(e.samples()))
            .on(ObservationEvent.AlarmChanged.class, (c, r, e) -> c.alarm(e.alarm(), e.reading()))
            .on(ObservationEvent.LinesFound.class, (c, r, e) -> c.lines(e))
            .on(ObservationEvent.BoundBreached.class, (c, r, e) -> c.breach(e.metric(), true))
            .on(ObservationEvent.BoundRegained.class, (c, r, e) -> c.breach(e.metric(), false))
            .on(ObservationEvent.ReadingFailed.class, (c, r, e) -> c.readable(e.what(), false))
            .on(ObservationEvent.ReadingRegained.class, (c, r, e) -> c.readable(e.what(), true))
            .on(PeopleEvent.StepAnswered.class, (c, r, e) -> c.answer(e.step()))
            .on(PeopleEvent.HintGiven.class, (c, r, e) -> c.hint())
            .build();

    /** The state after the event. */
    public RunState evolve(Recorded recorded) {
        return FOLD.apply(new Changing(this), recorded).done(recorded.number());
    }

    /** The injections that may still be in place. */
    public Collection<FaultProgress> open() {
        return faults.values().stream().filter(FaultProgress::open).toList();
    }

    /** The injection of that step, if its undo is recorded. */
    public Optional<FaultProgress> fault(String step) {
        return Optional.ofNullable(faults.get(step));
    }

    /** The metric's samples; empty where there are none. */
    public Series series(String metric) {
        return samples.getOrDefault(metric, Series.EMPTY);
    }

    /** The alarm's last reading. */
    public Optional<AlarmReading> alarm(String name) {
        List<AlarmReading> readings = alarms.getOrDefault(name, List.of());
        return readings.isEmpty() ? Optional.empty() : Optional.of(readings.get(readings.size() - 1));
    }

    /** One event's change to a state; lives for that event alone. */
    private static final class Changing {
        private final RunState old;
        private Stage stage;
        private Optional<RunEvent.HaltRequested> halt;
        private Optional<Instant> haltedAt;
        private boolean haltedAgain;
        private Optional<Boolean> baselineNormal;
        private Optional<Boolean> recovered;
        private Map<String, FaultProgress> faults;
        private Map<String, Series> samples;
        private Map<String, List<AlarmReading>> alarms;
        private Set<String> breached;
        private Set<String> unreadable;
        private Set<String> answered;
        private int hints;
        private Optional<RunEvent.VerdictReached> verdict;
        private boolean closed;

        Changing(RunState old) {
            this.old = old;
            stage = old.stage;
            halt = old.halt;
            haltedAt = old.haltedAt;
            haltedAgain = old.haltedAgain;
            baselineNormal = old.baselineNormal;
            recovered = old.recovered;
            faults = old.faults;
            samples = old.samples;
            alarms = old.alarms;
            breached = old.breached;
            unreadable = old.unreadable;
            answered = old.answered;
            hints = old.hints;
            verdict = old.verdict;
            closed = old.closed;
        }

        RunState done(long number) {
            return new RunState(
                    Math.max(number, old.events),
                    stage,
                    halt,
                    haltedAt,
                    haltedAgain,
                    baselineNormal,
                    recovered,
                    faults,
                    samples,
                    alarms,
                    breached,
                    unreadable,
                    answered,
                    hints,
                    verdict,
                    closed);
        }

        Changing stage(Stage next) {
            stage = next;
            return this;
        }

        Changing halted(RunEvent.HaltRequested event, Instant at) {
            if (halt.isEmpty()) {
                halt = Optional.of(event);
                haltedAt = Optional.of(at);
            } else {
                haltedAgain = true;
            }
            return this;
        }

        Changing baseline(boolean normal) {
            baselineNormal = Optional.of(normal);
            return this;
        }

        Changing recovery(boolean held) {
            recovered = Optional.of(held);
            return this;
        }

        Changing verdict(RunEvent.VerdictReached event) {
            verdict = Optional.of(event);
            return this;
        }

        Changing close() {
            closed = true;
            return this;
        }

        Changing fault(FaultProgress progress) {
            faults = new TreeMap<>(faults);
            faults.put(progress.step(), progress);
            return this;
        }

        Changing change(FaultEvent event, UnaryOperator<FaultProgress> change) {
            FaultProgress progress = faults.get(event.step());
            return progress == null ? this : fault(change.apply(progress));
        }

        Changing mark(FaultEvent event, Mark mark, Recorded recorded) {
            return change(event, f -> f.with(mark, recorded.at()));
        }

        Changing control(FaultEvent.ControlStateChanged event, Recorded recorded) {
            change(event, f -> f.with(event.state()));
            return switch (event.state().presence()) {
                case ENDED, GONE -> mark(event, Mark.ENDED, recorded);
                case STARTING, ACTIVE, ENDING -> this;
            };
        }

        Changing samples(List<Sample> more) {
            samples = new TreeMap<>(samples);
            more.forEach(sample ->
                    samples.merge(sample.metric(), Series.EMPTY.plus(sample), (series, one) -> series.plus(sample)));
            return this;
        }

        Changing alarm(String name, AlarmReading reading) {
            alarms = new TreeMap<>(alarms);
            List<AlarmReading> readings = new ArrayList<>(alarms.getOrDefault(name, List.of()));
            readings.add(reading);
            alarms.put(name, List.copyOf(readings));
            return this;
        }

        Changing lines(ObservationEvent.LinesFound event) {
            FaultProgress progress = faults.get(event.step());
            for (LogLine line : event.lines()) {
                progress = progress == null ? null : progress.seen(line.at());
            }
            return progress == null ? this : fault(progress);
        }

        Changing breach(String metric, boolean now) {
            breached = changed(breached, metric, now);
            return this;
        }

        Changing readable(String what, boolean now) {
            unreadable = changed(unreadable, what, !now);
            return this;
        }

        Changing answer(String step) {
            answered = changed(answered, step, true);
            return this;
        }

        Changing hint() {
            hints++;
            return this;
        }

        private static Set<String> changed(Set<String> set, String element, boolean present) {
            Set<String> copy = new TreeSet<>(set);
            if (present) {
                copy.add(element);
            } else {
                copy.remove(element);
            }
            return copy;
        }
    }
}
