package dev.gameday.catalog.aws;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.catalog.metric.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;
import software.amazon.awssdk.services.cloudwatch.model.StatusCode;

/**
 * Metrics of one period, asked for together over the whole periods between two moments; CloudWatch's periods begin at
 * multiples of their length since the epoch, and GetMetricData takes at most 500 queries.
 */
final class MetricBatch {
    private static final int MOST_QUERIES = 500;
    private static final Comparator<Sample> BY_TIME = Comparator.comparing(Sample::start);

    private final List<MetricSource> sources;
    private final long seconds;
    private final Instant from;
    private final Instant to;

    MetricBatch(List<MetricSource> sources, Instant from, Instant to) {
        this.sources = sources;
        this.seconds = sources.get(0).period().toSeconds();
        long roundedUp = from.getNano() == 0 ? from.getEpochSecond() : from.getEpochSecond() + 1;
        this.from = Instant.ofEpochSecond(-Math.floorDiv(-roundedUp, seconds) * seconds);
        this.to = Instant.ofEpochSecond(Math.floorDiv(to.getEpochSecond(), seconds) * seconds);
    }

    Outcome<List<Sample>> read(CloudWatchClient metrics) {
        List<Sample> samples = new ArrayList<>();
        if (!from.isBefore(to)) {
            return Outcome.done(samples);
        }
        for (int at = 0; at < sources.size(); at += MOST_QUERIES) {
            List<MetricSource> some = sources.subList(at, Math.min(sources.size(), at + MOST_QUERIES));
            List<MetricDataResult> results = metrics.getMetricDataPaginator(request(some)).metricDataResults().stream()
                    .toList();
            Optional<Trouble> trouble = results.stream()
                    .filter(result -> result.statusCode() == StatusCode.FORBIDDEN
                            || result.statusCode() == StatusCode.INTERNAL_ERROR)
                    .findFirst()
                    .map(MetricBatch::trouble);
            if (trouble.isPresent()) {
                return Outcome.failed(trouble.get());
            }
            for (int i = 0; i < some.size(); i++) {
                samples.addAll(samples(some.get(i), id(i), results));
            }
        }
        return Outcome.done(samples);
    }

    private GetMetricDataRequest request(List<MetricSource> some) {
        return GetMetricDataRequest.builder()
                .startTime(from)
                .endTime(to)
                .scanBy(ScanBy.TIMESTAMP_ASCENDING)
                .metricDataQueries(IntStream.range(0, some.size())
                        .mapToObj(i -> query(some.get(i), id(i)))
                        .toList())
                .build();
    }

    private MetricDataQuery query(MetricSource source, String id) {
        List<Dimension> dimensions = source.dimensions().entrySet().stream()
                .map(entry -> Dimension.builder()
                        .name(entry.getKey())
                        .value(entry.getValue())
                        .build())
                .toList();
        Metric metric = Metric.builder()
                .namespace(source.namespace())
                .metricName(source.metric())
                .dimensions(dimensions)
                .build();
        return MetricDataQuery.builder()
                .id(id)
                .metricStat(s -> s.metric(metric).stat(source.statistic()).period((int) seconds))
                .build();
    }

    private List<Sample> samples(MetricSource source, String id, List<MetricDataResult> results) {
        List<Sample> samples = new ArrayList<>();
        results.stream().filter(result -> result.id().equals(id)).forEach(result -> {
            for (int i = 0; i < result.timestamps().size(); i++) {
                double value = result.values().get(i) * source.scale();
                samples.add(new Sample(source.name(), result.timestamps().get(i), source.period(), value));
            }
        });
        return samples.stream()
                .filter(sample ->
                        !sample.start().isBefore(from) && !sample.end().isAfter(to))
                .sorted(BY_TIME)
                .toList();
    }

    private static Trouble trouble(MetricDataResult result) {
        boolean forbidden = result.statusCode() == StatusCode.FORBIDDEN;
        return new Trouble(
                forbidden ? Trouble.Kind.DENIED : Trouble.Kind.SERVICE_FAILED,
                "CloudWatch gives no values of " + result.label() + ": " + result.statusCodeAsString());
    }

    private static String id(int number) {
        return "m" + number;
    }
}
