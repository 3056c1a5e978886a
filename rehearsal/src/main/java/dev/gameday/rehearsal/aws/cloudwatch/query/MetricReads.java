package dev.gameday.rehearsal.aws.cloudwatch.query;

import dev.gameday.rehearsal.aws.cloudwatch.answer.CloudWatchErrors;
import dev.gameday.rehearsal.aws.cloudwatch.answer.DatapointPage;
import dev.gameday.rehearsal.aws.cloudwatch.answer.Page;
import dev.gameday.rehearsal.aws.cloudwatch.math.Operand;
import dev.gameday.rehearsal.aws.cloudwatch.metric.Distribution;
import dev.gameday.rehearsal.aws.cloudwatch.metric.MetricIdentity;
import dev.gameday.rehearsal.aws.cloudwatch.metric.MetricStore;
import dev.gameday.rehearsal.aws.cloudwatch.metric.Periods;
import dev.gameday.rehearsal.aws.cloudwatch.metric.Statistics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.cloudwatch.model.Datapoint;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricStatisticsRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricStatisticsResponse;
import software.amazon.awssdk.services.cloudwatch.model.ListMetricsRequest;
import software.amazon.awssdk.services.cloudwatch.model.ListMetricsResponse;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.RecentlyActive;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;
import software.amazon.awssdk.services.cloudwatch.model.StatusCode;

/** The reading operations on metrics. The period that is still running is answered with what it has so far. */
public record MetricReads(MetricStore store) {
    private static final int MOST_DATAPOINTS = 100_800;
    private static final Pattern TIME_ZONE = Pattern.compile("[+-][0-9]{4}");
    private static final int MOST_STATISTICS_DATAPOINTS = 1_440;
    private static final int METRICS_PER_PAGE = 500;
    private static final Duration RECENT = Duration.ofHours(3);

    public GetMetricDataResponse data(GetMetricDataRequest request) {
        checkTimes(request.startTime(), request.endTime());
        checkLabels(request);
        MetricQueries queries = MetricQueries.aligned(
                store, request.metricDataQueries(), request.startTime().getEpochSecond(), endOf(request.endTime()));
        List<MetricDataResult> results = request.metricDataQueries().stream()
                .filter(query -> !Boolean.FALSE.equals(query.returnData()))
                .flatMap(query -> queries.seriesOf(query.id()).stream()
                        .map(points -> result(query, label(query, queries, points), points, request.scanBy())))
                .toList();
        return DatapointPage.of(results, request.nextToken(), most(request));
    }

    private static int most(GetMetricDataRequest request) {
        int most = request.maxDatapoints() == null ? MOST_DATAPOINTS : request.maxDatapoints();
        if (most < 1 || most > MOST_DATAPOINTS) {
            throw CloudWatchErrors.invalid(
                    "The parameter MaxDatapoints must be between 1 and " + MOST_DATAPOINTS + ", not " + most + ".");
        }
        return most;
    }

    private static void checkLabels(GetMetricDataRequest request) {
        String zone =
                request.labelOptions() == null ? null : request.labelOptions().timezone();
        if (zone != null && !TIME_ZONE.matcher(zone).matches()) {
            throw CloudWatchErrors.invalid("The parameter LabelOptions.Timezone must be as +0130, not " + zone + ".");
        }
    }

    /** The end is exclusive; a fraction of a second belongs to the second that it is in. */
    private static long endOf(Instant end) {
        return end.getNano() == 0 ? end.getEpochSecond() : end.getEpochSecond() + 1;
    }

    private static void checkTimes(Instant start, Instant end) {
        if (start == null || end == null) {
            throw CloudWatchErrors.invalid(
                    "The parameter " + (start == null ? "StartTime" : "EndTime") + " is required.");
        }
        if (!start.isBefore(end)) {
            throw CloudWatchErrors.invalid("The parameter StartTime must be less than the parameter EndTime.");
        }
    }

    private static MetricDataResult result(MetricDataQuery query, String label, Operand.Points points, ScanBy order) {
        NavigableMap<Long, Double> values = order == ScanBy.TIMESTAMP_ASCENDING
                ? points.values()
                : points.values().descendingMap();
        return MetricDataResult.builder()
                .id(query.id())
                .label(label)
                .timestamps(values.keySet().stream().map(Instant::ofEpochSecond).toList())
                .values(values.values())
                .statusCode(StatusCode.COMPLETE)
                .build();
    }

    /** An expression is called by its id, but the series of an array each by what it came from. */
    private static String label(MetricDataQuery query, MetricQueries queries, Operand.Points points) {
        if (query.label() != null) {
            return query.label();
        }
        boolean named = query.metricStat() != null || queries.valueOf(query.id()) instanceof Operand.Many;
        return named ? points.label() : query.id();
    }

    public GetMetricStatisticsResponse statistics(GetMetricStatisticsRequest request) {
        checkStatistics(request);
        long from = Periods.startOf(request.startTime().getEpochSecond(), request.period());
        long to = endOf(request.endTime());
        if ((to - from) / request.period() > MOST_STATISTICS_DATAPOINTS) {
            throw CloudWatchErrors.invalidCombination("You have requested up to " + (to - from) / request.period()
                    + " datapoints, which exceeds the limit of " + MOST_STATISTICS_DATAPOINTS
                    + ". You may reduce the datapoints requested by increasing Period, or decreasing the time range.");
        }
        MetricIdentity metric = MetricIdentity.of(request.namespace(), request.metricName(), request.dimensions());
        List<Datapoint> points = new ArrayList<>();
        store.find(metric)
                .filter(series ->
                        request.unit() == null || request.unitAsString().equals(series.unit()))
                .ifPresent(series -> series.periods(
                                from,
                                Math.min(to, store.horizon(request.namespace(), request.period())),
                                request.period())
                        .forEach((time, values) -> points.add(datapoint(request, time, values, series.unit()))));
        return GetMetricStatisticsResponse.builder()
                .label(request.metricName())
                .datapoints(points)
                .build();
    }

    private static void checkStatistics(GetMetricStatisticsRequest request) {
        if (request.namespace() == null || request.metricName() == null || request.period() == null) {
            throw CloudWatchErrors.missing(
                    request.namespace() == null ? "Namespace" : request.metricName() == null ? "MetricName" : "Period");
        }
        if (request.startTime() == null || request.endTime() == null) {
            throw CloudWatchErrors.missing(request.startTime() == null ? "StartTime" : "EndTime");
        }
        if (!request.startTime().isBefore(request.endTime())) {
            throw CloudWatchErrors.invalidValue("The parameter StartTime must be less than the parameter EndTime.");
        }
        if (!Periods.queryable(request.period())) {
            throw CloudWatchErrors.invalidValue("The parameter Period must be 1, 5, 10, 20, 30 or a multiple of 60.");
        }
        if (request.statistics().isEmpty() && request.extendedStatistics().isEmpty()) {
            throw CloudWatchErrors.missing("Statistics or ExtendedStatistics");
        }
        request.extendedStatistics().stream()
                .filter(name -> Statistics.named(name).isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw CloudWatchErrors.invalidValue(
                            "The value " + name + " for parameter ExtendedStatistics.member is not supported.");
                });
    }

    private static Datapoint datapoint(
            GetMetricStatisticsRequest request, long time, Distribution values, String unit) {
        Datapoint.Builder point =
                Datapoint.builder().timestamp(Instant.ofEpochSecond(time)).unit(unit);
        for (Statistic statistic : request.statistics()) {
            switch (statistic) {
                case SUM -> point.sum(values.sum());
                case AVERAGE -> point.average(values.average());
                case MINIMUM -> point.minimum(values.minimum());
                case MAXIMUM -> point.maximum(values.maximum());
                case SAMPLE_COUNT -> point.sampleCount(values.count());
                default -> throw CloudWatchErrors.invalidValue("The parameter Statistics is not valid.");
            }
        }
        Map<String, Double> extended = new HashMap<>();
        request.extendedStatistics()
                .forEach(name ->
                        extended.put(name, Statistics.named(name).orElseThrow().applyAsDouble(values)));
        return point.extendedStatistics(extended).build();
    }

    public ListMetricsResponse list(ListMetricsRequest request) {
        long since = store.now().minus(RECENT).getEpochSecond();
        List<MetricIdentity> found = new ArrayList<>();
        store.all().forEach((metric, series) -> {
            boolean active = request.recentlyActive() != RecentlyActive.PT3_H || series.latest() >= since;
            if (active && matches(request, metric)) {
                found.add(metric);
            }
        });
        Page<MetricIdentity> page = Page.of(found, request.nextToken(), METRICS_PER_PAGE);
        return ListMetricsResponse.builder()
                .metrics(page.elements().stream().map(MetricIdentity::toMetric).toList())
                .nextToken(page.next().orElse(null))
                .build();
    }

    private static boolean matches(ListMetricsRequest request, MetricIdentity metric) {
        return (request.namespace() == null || request.namespace().equals(metric.namespace()))
                && (request.metricName() == null || request.metricName().equals(metric.name()))
                && request.dimensions().stream().allMatch(wanted -> {
                    String value = metric.dimensions().get(wanted.name());
                    return value != null
                            && (wanted.value() == null || wanted.value().equals(value));
                });
    }
}
