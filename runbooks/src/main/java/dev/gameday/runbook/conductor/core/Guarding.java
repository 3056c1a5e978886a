package dev.gameday.runbook.conductor.core;

import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.StopCondition;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.RunEvent.HaltCause;
import dev.gameday.runbook.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Watches the stop conditions, and the silence of metrics, as long as an injection may be in place. */
final class Guarding {
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final Plan plan;
    private final Removing removing;

    Guarding(Plan plan, Removing removing) {
        this.plan = plan;
        this.removing = removing;
    }

    void judge(Draft draft) {
        Optional<Instant> first = draft.state().open().stream()
                .flatMap(fault -> fault.at(Mark.REQUESTED).stream())
                .min(Instant::compareTo);
        if (first.isEmpty()) {
            return;
        }
        plan.stopConditions()
                .forEach(condition -> violation(draft, condition)
                        .ifPresent(observed ->
                                trip(draft, condition.id(), condition.metric(), condition.tolerance() + "", observed)));
        plan.stopConditions().stream()
                .map(StopCondition::metric)
                .distinct()
                .map(metric -> plan.metrics().get(metric))
                .filter(source -> source != null && !source.quiet())
                .forEach(source -> silence(draft, source, first.get()));
    }

    /** A raised alarm at which the profile ends runs: FIS ends its own experiments at it, we everything else. */
    void alarms(Draft draft, List<AlarmReading> readings) {
        Set<String> stops = plan.injections().stream()
                .flatMap(planned -> planned.injection().stopAlarms().stream())
                .collect(Collectors.toSet());
        Set<String> conditions = plan.stopConditions().stream()
                .flatMap(condition -> condition.alarm().stream())
                .map(alarm -> plan.alarms().getOrDefault(alarm, alarm))
                .collect(Collectors.toSet());
        boolean open = draft.state().open().stream().anyMatch(fault -> fault.has(Mark.REQUESTED));
        readings.stream()
                .filter(reading -> open && reading.raised())
                .filter(reading -> stops.contains(reading.arn()) && !conditions.contains(reading.name()))
                .forEach(reading -> trip(draft, reading.name(), reading.name(), "no alarm", reading.state()));
    }

    private static Optional<String> violation(Draft draft, StopCondition condition) {
        List<Sample> samples = draft.state().series(condition.metric()).all();
        int from = samples.size();
        while (from > 0 && !condition.tolerance().accepts(samples.get(from - 1).value())) {
            from--;
        }
        if (from == samples.size()) {
            return Optional.empty();
        }
        Sample last = samples.get(samples.size() - 1);
        Duration lasted = Duration.between(samples.get(from).start(), last.end());
        return lasted.compareTo(condition.sustained()) < 0
                ? Optional.empty()
                : Optional.of(
                        String.format(Locale.ROOT, "%.2f, out of range for %d s", last.value(), lasted.toSeconds()));
    }

    private void silence(Draft draft, MetricSource source, Instant first) {
        Duration patience = source.period().plus(source.lag()).plus(SILENCE);
        Instant heard =
                draft.state().series(source.name()).last().map(Sample::end).orElse(first);
        if (draft.now().isAfter(heard.plus(patience))) {
            trip(
                    draft,
                    "silent-" + source.name(),
                    source.name(),
                    "a value every " + patience.toSeconds() + " s",
                    "silent since " + heard);
        }
    }

    private void trip(Draft draft, String id, String metric, String tolerance, String observed) {
        if (draft.state().halt().isEmpty()) {
            draft.emit(new ObservationEvent.StopConditionTripped(id, metric, tolerance, observed));
            removing.halt(
                    draft, HaltCause.STOP_CONDITION, id, metric + " is " + observed + "; allowed is " + tolerance);
        }
    }
}
