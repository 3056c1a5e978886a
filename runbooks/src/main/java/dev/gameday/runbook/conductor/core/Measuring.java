package dev.gameday.runbook.conductor.core;

import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.Assertion;
import dev.gameday.runbook.Moment;
import dev.gameday.runbook.Probe;
import dev.gameday.runbook.event.RunEvent.AssertionAssessed;
import dev.gameday.runbook.event.RunEvent.Assessment;
import dev.gameday.runbook.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Brings a probe to its number, from a run's state alone. */
final class Measuring {
    /** The share of the expected samples below which nothing is said. */
    static final double ENOUGH = 0.95;

    private final Plan plan;

    Measuring(Plan plan) {
        this.plan = plan;
    }

    /** When the moment was, or will be; empty while that is not known. */
    static Optional<Instant> when(RunState state, Moment moment) {
        return state.fault(moment.step())
                .flatMap(fault -> switch (moment.anchor()) {
                    case REQUEST -> fault.at(Mark.REQUESTED);
                    case EFFECT -> fault.at(Mark.EFFECTIVE);
                    case END -> fault.over();
                    case REMOVED -> fault.at(Mark.REMOVED);
                })
                .map(at -> at.plus(moment.offset()));
    }

    AssertionAssessed assess(RunState state, Assertion assertion, boolean deciding) {
        Measured measured = measure(state, assertion.probe());
        Assessment result = measured.value()
                .map(value -> assertion.tolerance().accepts(value) ? Assessment.MET : Assessment.VIOLATED)
                .orElse(Assessment.UNKNOWN);
        return new AssertionAssessed(
                assertion.id(),
                assertion.claim(),
                deciding,
                measured.value(),
                assertion.tolerance().toString(),
                result,
                assertion.probe().label() + (measured.note().isEmpty() ? "" : "; " + measured.note()));
    }

    private Measured measure(RunState state, Probe probe) {
        if (probe instanceof Probe.MetricProbe metric) {
            return metric(state, metric);
        } else if (probe instanceof Probe.AlarmProbe alarm) {
            return when(state, alarm.from())
                    .map(from -> alarm(state, alarm, from))
                    .orElseGet(() -> never(alarm.from()));
        } else if (probe instanceof Probe.ReturnProbe back) {
            return when(state, back.from()).map(from -> back(state, back, from)).orElseGet(() -> never(back.from()));
        }
        Probe.CleanProbe clean = (Probe.CleanProbe) probe;
        return state.haltedAt()
                .or(() -> when(state, clean.from()))
                .map(from -> clean(state, from))
                .orElseGet(() -> never(clean.from()));
    }

    private Measured metric(RunState state, Probe.MetricProbe probe) {
        Optional<Instant> from = when(state, probe.from());
        Optional<Instant> until = when(state, probe.until());
        if (from.isEmpty() || until.isEmpty()) {
            return never(from.isEmpty() ? probe.from() : probe.until());
        }
        MetricSource source = plan.metrics().get(probe.metric());
        if (source == null) {
            return Measured.unknown(probe.metric() + " is not read");
        }
        List<Sample> samples = state.series(probe.metric()).within(from.get(), until.get());
        long expected = wholePeriods(from.get(), until.get(), source.period());
        String counted = samples.size() + " of " + expected + " samples";
        boolean enough = source.quiet() ? !samples.isEmpty() : samples.size() >= ENOUGH * expected && expected > 0;
        return enough
                ? Aggregating.aggregate(probe.aggregation(), samples)
                        .map(value -> new Measured(Optional.of(value), counted))
                        .orElseGet(() -> Measured.unknown("too few samples for it: " + counted))
                : Measured.unknown(counted);
    }

    private static long wholePeriods(Instant from, Instant until, Duration period) {
        long length = period.toMillis();
        long first = Math.floorDiv(from.toEpochMilli() + length - 1, length);
        long last = Math.floorDiv(until.toEpochMilli(), length);
        return Math.max(0, last - first);
    }

    private static Measured alarm(RunState state, Probe.AlarmProbe probe, Instant from) {
        List<AlarmReading> readings = state.alarms().getOrDefault(probe.alarm(), List.of());
        if (readings.isEmpty()) {
            return Measured.unknown("the alarm was never read");
        }
        return readings.stream()
                .filter(AlarmReading::raised)
                .map(AlarmReading::since)
                .filter(since -> !since.isBefore(from))
                .findFirst()
                .map(since -> Measured.of(seconds(from, since)))
                .orElseGet(() -> new Measured(Optional.of(Double.POSITIVE_INFINITY), "it was not raised"));
    }

    private Measured back(RunState state, Probe.ReturnProbe probe, Instant from) {
        List<Sample> after = state.series(probe.metric()).all().stream()
                .filter(sample -> !sample.start().isBefore(from))
                .toList();
        if (after.isEmpty()) {
            boolean quiet = Optional.ofNullable(plan.metrics().get(probe.metric()))
                    .map(MetricSource::quiet)
                    .orElse(false);
            return quiet ? Measured.of(0) : Measured.unknown("no samples after it");
        }
        for (int i = after.size() - 1; i >= 0; i--) {
            if (!probe.bound().accepts(after.get(i).value())) {
                return i == after.size() - 1
                        ? new Measured(Optional.of(Double.POSITIVE_INFINITY), "it had not returned at the end")
                        : Measured.of(seconds(from, after.get(i).end()));
            }
        }
        return Measured.of(0);
    }

    private static Measured clean(RunState state, Instant from) {
        boolean left = state.faults().values().stream().anyMatch(fault -> !fault.has(Mark.REMOVED));
        if (left) {
            return new Measured(Optional.of(Double.POSITIVE_INFINITY), "something is left");
        }
        return state.faults().values().stream()
                .flatMap(fault ->
                        java.util.stream.Stream.concat(fault.at(Mark.REMOVED).stream(), fault.effectSeen().stream()))
                .max(Instant::compareTo)
                .map(last -> Measured.of(Math.max(0, seconds(from, last))))
                .orElseGet(() -> Measured.unknown("nothing was injected"));
    }

    private static Measured never(Moment moment) {
        return Measured.unknown(moment + " never came");
    }

    private static double seconds(Instant from, Instant until) {
        return Duration.between(from, until).toMillis() / 1000.0;
    }

    /** A number, or none, and how it was come by. */
    private record Measured(Optional<Double> value, String note) {
        static Measured of(double value) {
            return new Measured(Optional.of(value), "");
        }

        static Measured unknown(String why) {
            return new Measured(Optional.empty(), why);
        }
    }
}
