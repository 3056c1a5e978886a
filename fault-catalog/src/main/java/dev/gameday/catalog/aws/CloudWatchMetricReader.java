package dev.gameday.catalog.aws;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.catalog.metric.LogLine;
import dev.gameday.catalog.metric.MetricReader;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.catalog.metric.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;

/** Reads metrics, alarms and logs from CloudWatch; metrics of the same period come in one call. */
public final class CloudWatchMetricReader implements MetricReader {
    private static final int ALARMS_PER_CALL = 100;
    private static final int MOST_PAGES = 20;

    private final Supplier<CloudWatchClient> metrics;
    private final Supplier<CloudWatchLogsClient> logs;

    /** Reads through these clients. */
    public CloudWatchMetricReader(Supplier<CloudWatchClient> metrics, Supplier<CloudWatchLogsClient> logs) {
        this.metrics = metrics;
        this.logs = logs;
    }

    @Override
    public Outcome<List<Sample>> samples(List<MetricSource> sources, Instant from, Instant to) {
        return AwsTrouble.attempt(() -> {
            Map<Duration, List<MetricSource>> byPeriod = new LinkedHashMap<>();
            sources.stream()
                    .filter(source -> source.canary().isEmpty())
                    .forEach(source -> byPeriod.computeIfAbsent(source.period(), period -> new ArrayList<>())
                            .add(source));
            Outcome<List<Sample>> all = Outcome.done(List.of());
            for (List<MetricSource> alike : byPeriod.values()) {
                all = all.then(before -> new MetricBatch(alike, from, to)
                        .read(metrics.get())
                        .map(found -> {
                            List<Sample> joined = new ArrayList<>(before);
                            joined.addAll(found);
                            return joined;
                        }));
            }
            return all;
        });
    }

    @Override
    public Outcome<List<AlarmReading>> alarms(List<String> names) {
        return AwsTrouble.value(() -> {
            List<AlarmReading> readings = new ArrayList<>();
            for (int at = 0; at < names.size(); at += ALARMS_PER_CALL) {
                List<String> some = names.subList(at, Math.min(names.size(), at + ALARMS_PER_CALL));
                metrics.get()
                        .describeAlarmsPaginator(
                                r -> r.alarmNames(some).alarmTypes(AlarmType.METRIC_ALARM, AlarmType.COMPOSITE_ALARM))
                        .forEach(page -> readings.addAll(AlarmReadings.of(page)));
            }
            return readings;
        });
    }

    @Override
    public Outcome<List<LogLine>> lines(String group, String text, Instant from, Instant to, int limit) {
        return AwsTrouble.attempt(() -> {
            List<LogLine> lines = new ArrayList<>();
            FilterLogEventsRequest request = FilterLogEventsRequest.builder()
                    .logGroupName(group)
                    .filterPattern(literal(text))
                    .startTime(from.toEpochMilli())
                    .endTime(to.toEpochMilli())
                    .build();
            for (int page = 0; page < MOST_PAGES; page++) {
                FilterLogEventsResponse found = logs.get().filterLogEvents(request);
                found.events()
                        .forEach(event -> lines.add(
                                new LogLine(group, Instant.ofEpochMilli(event.timestamp()), event.message())));
                if (found.nextToken() == null || lines.size() >= limit) {
                    return Outcome.done(lines.stream()
                            .sorted(Comparator.comparing(LogLine::at))
                            .limit(limit)
                            .toList());
                }
                request = request.toBuilder().nextToken(found.nextToken()).build();
            }
            return Outcome.failed(new Trouble(
                    Trouble.Kind.TIMED_OUT, "the log group %s is too long to be searched at once".formatted(group)));
        });
    }

    /** A quoted term, which CloudWatch Logs takes literally. */
    private static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
