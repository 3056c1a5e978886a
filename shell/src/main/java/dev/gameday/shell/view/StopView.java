package dev.gameday.shell.view;

import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.StopCondition;
import dev.gameday.runbook.Tolerance;
import java.time.Duration;
import java.util.Optional;

/**
 * How far a run is from one stop condition. {@code share} is the part of the way from normal to the bound, 0 to 1;
 * {@code out} is for how long the bound has been violated by now; {@code unit} is the metric's.
 */
public record StopView(
        StopCondition condition, Optional<Double> present, String unit, double share, Duration out, boolean tripped) {

    static StopView of(StopCondition condition, Optional<MetricView> metric, boolean tripped) {
        Optional<Double> present =
                metric.flatMap(known -> known.samples().last()).map(Sample::value);
        String unit = metric.map(known -> known.source().unit()).orElse("");
        double share = present.map(value -> share(condition, metric.flatMap(MetricView::bound), unit, value))
                .orElse(0.0);
        return new StopView(
                condition,
                present,
                unit,
                share,
                metric.map(known -> out(condition.tolerance(), known)).orElse(Duration.ZERO),
                tripped);
    }

    private static Duration out(Tolerance tolerance, MetricView metric) {
        Optional<Sample> first = metric.samples().begin(sample -> !tolerance.accepts(sample.value()));
        Optional<Sample> last = metric.samples().last();
        return first.isEmpty() || last.isEmpty()
                ? Duration.ZERO
                : Duration.between(first.get().start(), last.get().end());
    }

    private static double share(StopCondition condition, Optional<Tolerance> normal, String unit, double value) {
        Tolerance stop = condition.tolerance();
        if (!stop.accepts(value)) {
            return 1;
        }
        double towardsHigh = stop.high()
                .map(bound -> way(normal.flatMap(Tolerance::high).orElse(0.0), bound, value))
                .orElse(0.0);
        double towardsLow = stop.low()
                .map(bound ->
                        way(normal.flatMap(Tolerance::low).orElse(unit.equals("%") ? 100 : 2 * bound), bound, value))
                .orElse(0.0);
        return Math.max(towardsHigh, towardsLow);
    }

    /** The part of the way from where normal ends to where the run does; below the end of normal it is nought. */
    private static double way(double normal, double bound, double value) {
        return bound == normal ? 0 : Math.min(1, Math.max(0, (value - normal) / (bound - normal)));
    }

    /** The share in whole percent, for a person. */
    public int percent() {
        return (int) Math.floor(share * 100);
    }
}
