package dev.gameday.shell.run;

import dev.gameday.catalog.metric.InvocationSample;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.shell.view.InvocationView;
import dev.gameday.shell.view.MetricView;
import dev.gameday.shell.view.RunView;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The newest point of everything that is measured, its source and its age in seconds, for a program. */
final class NewestPoints {
    private NewestPoints() {}

    static Map<String, Object> metrics(RunView view, Instant now) {
        Map<String, Object> all = new LinkedHashMap<>();
        view.metrics().forEach((name, metric) -> all.put(name, metric(metric, now)));
        return all;
    }

    private static Map<String, Object> metric(MetricView metric, Instant now) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("source", "metric");
        fields.put("unit", metric.source().unit());
        metric.samples().last().map(Sample::value).ifPresent(value -> fields.put("value", value));
        age(fields, metric.age(now));
        return fields;
    }

    static Map<String, Object> invocations(RunView view, Instant now) {
        Map<String, Object> all = new LinkedHashMap<>();
        view.invocations()
                .forEach((name, function) ->
                        function.last().ifPresent(sample -> all.put(name, function(function, sample, now))));
        return all;
    }

    private static Map<String, Object> function(InvocationView view, InvocationSample sample, Instant now) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("source", "log");
        fields.put("perSecond", sample.perSecond());
        fields.put("errors", sample.errors());
        fields.put("timeouts", sample.timeouts());
        sample.p50().ifPresent(p50 -> fields.put("p50Millis", p50.toMillis()));
        sample.p99().ifPresent(p99 -> fields.put("p99Millis", p99.toMillis()));
        fields.put("concurrency", sample.concurrency());
        fields.put("whole", sample.whole());
        age(fields, view.age(now));
        return fields;
    }

    private static void age(Map<String, Object> fields, Optional<Duration> age) {
        age.ifPresent(since -> fields.put("ageSeconds", since.toSeconds()));
    }
}
