package dev.gameday.recorder.report.metric;

import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.recorder.report.metric.MetricStory.Stretch;
import dev.gameday.recorder.report.story.FaultStory;
import dev.gameday.runbook.SteadyState;
import dev.gameday.runbook.Tolerance;
import dev.gameday.runbook.plan.Plan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells the story of each metric from its samples: those with a bound first, then the others that a plan watches. */
public final class MetricStories {
    private static final int LONGEST_COURSE = 20;

    private MetricStories() {}

    /** The stories, after the last event. */
    public static List<MetricStory> of(MetricTracks tracks, List<FaultStory> faults, Plan plan) {
        Map<String, Optional<Tolerance>> bounds = new LinkedHashMap<>();
        for (SteadyState steady : plan.runbook().steadyState()) {
            bounds.put(steady.metric(), Optional.of(steady.tolerance()));
        }
        new TreeMap<>(plan.metrics()).keySet().forEach(metric -> bounds.putIfAbsent(metric, Optional.empty()));
        int after = Phase.over(faults) ? tracks.stretches() - 1 : tracks.stretches();
        List<MetricStory> stories = new ArrayList<>();
        bounds.forEach((metric, bound) -> stories.add(story(
                metric,
                bound,
                tracks.track(metric),
                after,
                Optional.ofNullable(plan.metrics().get(metric)))));
        return stories;
    }

    private static MetricStory story(
            String metric, Optional<Tolerance> bound, MetricTrack track, int after, Optional<MetricSource> source) {
        Map<Phase, List<Bucket>> phases = new EnumMap<>(Phase.class);
        phases.put(Phase.BEFORE, track.stretches(0, 1));
        phases.put(Phase.DURING, track.stretches(1, after));
        phases.put(Phase.AFTER, track.stretches(after, Integer.MAX_VALUE));
        phases.values().removeIf(List::isEmpty);
        Map<Phase, Stretch> stretches = new EnumMap<>(Phase.class);
        phases.forEach((phase, buckets) -> stretches.put(phase, stretch(buckets, bound)));
        return new MetricStory(
                metric,
                source.map(MetricSource::title)
                        .filter(title -> !title.isBlank())
                        .orElse(metric),
                source.map(MetricSource::unit).orElse(""),
                bound,
                stretches,
                track.samples(),
                source.filter(MetricSource::quiet).isPresent() ? track.samples() : track.expected(),
                track.period(),
                source.filter(s -> s.statistic().equals("Sum"))
                        .flatMap(s -> Optional.ofNullable(phases.get(Phase.DURING)))
                        .map(during -> during.stream().mapToDouble(Bucket::sum).sum()),
                track.chart());
    }

    private static Stretch stretch(List<Bucket> buckets, Optional<Tolerance> bound) {
        Bucket whole = buckets.stream().reduce(Bucket::plus).orElseThrow();
        List<Double> course = Buckets.atMost(LONGEST_COURSE, buckets).stream()
                .map(bucket -> bucket.telling(bound))
                .toList();
        return new Stretch(
                whole.samples(), whole.mean(), bound.map(b -> Worst.of(whole.lowest(), whole.highest(), b)), course);
    }
}
