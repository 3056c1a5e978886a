package dev.gameday.rehearsal.flow.queue;

import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.QueueDepth;
import dev.gameday.rehearsal.flow.Telemetry;
import dev.gameday.rehearsal.flow.Telemetry.Gauge;
import dev.gameday.rehearsal.flow.Telemetry.MetricName;
import java.time.Duration;
import java.util.Map;

/** What AWS/SQS reports of one queue, sampled every ten seconds so that each minute's maximum is right. */
public final class QueueGauges {
    private static final String NAMESPACE = "AWS/SQS";
    private static final Duration SAMPLING = Duration.ofSeconds(10);
    private static final double MILLIS_PER_SECOND = 1e3;

    private final Agenda agenda;
    private final MessageQueue queue;
    private final Gauge visible;
    private final Gauge notVisible;
    private final Gauge ageOfOldest;

    /** Gauges that report nothing before {@link #start}. */
    public QueueGauges(Agenda agenda, MessageQueue queue, Telemetry telemetry) {
        this.agenda = agenda;
        this.queue = queue;
        Map<String, String> dimensions = Map.of("QueueName", queue.name());
        visible = telemetry.gauge(new MetricName(NAMESPACE, "ApproximateNumberOfMessagesVisible", dimensions, "Count"));
        notVisible = telemetry.gauge(
                new MetricName(NAMESPACE, "ApproximateNumberOfMessagesNotVisible", dimensions, "Count"));
        ageOfOldest =
                telemetry.gauge(new MetricName(NAMESPACE, "ApproximateAgeOfOldestMessage", dimensions, "Seconds"));
    }

    /** Starts the sampling. */
    public void start() {
        agenda.after(SAMPLING, this::sample);
    }

    private void sample() {
        agenda.after(SAMPLING, this::sample);
        QueueDepth depth = queue.depth();
        visible.record(depth.visible());
        notVisible.record(depth.notVisible());
        ageOfOldest.record(depth.ageOfOldest().toMillis() / MILLIS_PER_SECOND);
    }
}
