package dev.gameday.runbook.draft;

import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.catalog.survey.FoundMetric;
import java.time.Duration;

/** How a metric is read, whichever it is: its statistic, and what each value is multiplied by to come to its unit. */
record Gauge(String unit, String statistic, double scale, boolean quiet) {
    MetricSource source(String name, String title, FoundMetric metric, Duration period, Duration lag) {
        return new MetricSource(
                name,
                title,
                unit,
                metric.namespace(),
                metric.name(),
                metric.dimensions(),
                statistic,
                period,
                lag,
                scale,
                quiet);
    }
}
