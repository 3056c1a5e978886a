package dev.gameday.recorder.report;

import dev.gameday.catalog.MetricSource;
import dev.gameday.catalog.Sample;
import dev.gameday.recorder.report.MetricStory.Stretch;
import dev.gameday.runbook.SteadyState;
import dev.gameday.runbook.Tolerance;
import dev.gameday.runbook.event.ObservationEvent.SamplesRead;
import dev.gameday.runbook.plan.Plan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells the story of each metric from its samples: those with a bound first, then the others that a plan watches. */
final class MetricStories {
    private static final int LONGEST_COURSE = 20;

    private MetricStories() {}

    static List<MetricStory> of(Map<String, List<Sample>> samples, List<FaultStory> faults, Plan plan) {
        Map<String, Optional<Tolerance>> bounds = new LinkedHashMap<>();
        for (SteadyState steady : plan.runbook().steadyState()) {
            bounds.put(steady.metric(), Optional.of(steady.tolerance()));
        }
        new TreeMap<>(plan.metrics()).keySet().forEach(metric -> bounds.putIfAbsent(metric, Optional.empty()));
        Phase.Limits limits = Phase.Limits.of(faults);
        List<MetricStory> stories = new ArrayList<>();
        bounds.forEach((metric, bound) ->
                stories.add(story(metric, bound, samples.getOrDefault(metric, List.of()), limits, plan)));
        return stories;
    }

    /** The samples of each metric, in order of time, each period once. */
    static Map<String, List<Sample>> samples(RecordedEvents events) {
        Map<String, TreeMap<java.time.Instant, Sample>> ordered = new TreeMap<>();
        events.all(SamplesRead.class)
                .forEach(read -> read.event()
                        .samples()
                        .forEach(sample -> ordered.computeIfAbsent(sample.metric(), name -> new TreeMap<>())
                                .put(sample.start(), sample)));
        Map<String, List<Sample>> samples = new TreeMap<>();
        ordered.forEach((metric, byStart) -> samples.put(metric, List.copyOf(byStart.values())));
        return samples;
    }

    private static MetricStory story(
            String metric, Optional<Tolerance> bound, List<Sample> samples, Phase.Limits limits, Plan plan) {
        Map<Phase, List<Double>> values = new EnumMap<>(Phase.class);
        samples.forEach(sample -> values.computeIfAbsent(limits.phase(sample), phase -> new ArrayList<>())
                .add(sample.value()));
        Map<Phase, Stretch> stretches = new EnumMap<>(Phase.class);
        values.forEach((phase, list) -> stretches.put(phase, stretch(list, bound)));
        Optional<MetricSource> source = Optional.ofNullable(plan.metrics().get(metric));
        return new MetricStory(
                metric,
                source.map(MetricSource::title)
                        .filter(title -> !title.isBlank())
                        .orElse(metric),
                source.map(MetricSource::unit).orElse(""),
                bound,
                stretches,
                samples.size(),
                source.filter(MetricSource::quiet).isPresent() ? samples.size() : expected(samples),
                source.filter(s -> s.statistic().equals("Sum"))
                        .flatMap(s -> Optional.ofNullable(values.get(Phase.DURING)))
                        .map(during -> during.stream().mapToDouble(v -> v).sum()));
    }

    private static long expected(List<Sample> samples) {
        if (samples.isEmpty()) {
            return 1;
        }
        Sample first = samples.get(0);
        Sample last = samples.get(samples.size() - 1);
        long periods = Math.max(1, first.period().toMillis());
        return (last.start().toEpochMilli() - first.start().toEpochMilli()) / periods + 1;
    }

    private static Stretch stretch(List<Double> values, Optional<Tolerance> bound) {
        double mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
        return new Stretch(values.size(), mean, bound.map(b -> Worst.of(values, b)), course(values, bound));
    }

    private static List<Double> course(List<Double> values, Optional<Tolerance> bound) {
        int points = Math.min(LONGEST_COURSE, values.size());
        List<Double> course = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            List<Double> part = values.subList(i * values.size() / points, (i + 1) * values.size() / points);
            course.add(bound.map(b -> Worst.of(part, b))
                    .orElseGet(() -> part.stream().mapToDouble(v -> v).average().orElseThrow()));
        }
        return course;
    }
}
