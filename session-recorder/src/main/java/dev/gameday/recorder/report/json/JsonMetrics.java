package dev.gameday.recorder.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gameday.recorder.report.metric.Breach;
import dev.gameday.recorder.report.metric.Bucket;
import dev.gameday.recorder.report.metric.MetricStory;
import dev.gameday.recorder.report.metric.Phase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Each metric with its bound, its phases and its course, and when bounds were breached. */
final class JsonMetrics {
    private JsonMetrics() {}

    static void write(ArrayNode array, List<MetricStory> metrics) {
        metrics.forEach(story -> write(array.addObject(), story));
    }

    static void breaches(ArrayNode array, List<Breach> breaches) {
        for (Breach breach : breaches) {
            ObjectNode json = array.addObject();
            json.put("metric", JsonText.of(breach.metric())).put("tolerance", JsonText.of(breach.tolerance()));
            json.put("from", breach.from().toString());
            json.set("until", JsonReport.text(breach.until()));
            json.set("worst", number(breach.worst()));
        }
    }

    private static void write(ObjectNode json, MetricStory story) {
        json.put("metric", JsonText.of(story.metric())).put("title", JsonText.of(story.title()));
        json.put("unit", JsonText.of(story.unit()));
        json.set("bound", JsonReport.text(story.bound()));
        json.put("samples", story.samples()).put("expected", story.expected());
        json.put("period", story.period().toString());
        json.set("total", JsonText.number(story.total()));
        ObjectNode phases = json.putObject("phases");
        for (Phase phase : Phase.values()) {
            Optional.ofNullable(story.stretches().get(phase)).ifPresent(stretch -> {
                ObjectNode one = phases.putObject(phase.name().toLowerCase(Locale.ROOT));
                one.put("samples", stretch.samples());
                one.set("mean", number(stretch.mean()));
                one.set("worst", JsonText.number(stretch.worst()));
            });
        }
        ArrayNode course = json.putArray("course");
        story.course().forEach(bucket -> write(course.addObject(), bucket));
    }

    private static void write(ObjectNode json, Bucket bucket) {
        json.put("from", bucket.from().toString()).put("until", bucket.until().toString());
        json.put("samples", bucket.samples());
        json.set("mean", number(bucket.mean()));
        json.set("lowest", number(bucket.lowest()));
        json.set("highest", number(bucket.highest()));
    }

    private static com.fasterxml.jackson.databind.JsonNode number(double value) {
        return JsonText.number(Optional.of(value));
    }
}
