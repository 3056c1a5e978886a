package dev.gameday.rehearsal.aws.cloudwatch.query;

import dev.gameday.rehearsal.aws.cloudwatch.answer.CloudWatchErrors;
import dev.gameday.rehearsal.aws.cloudwatch.metric.MetricIdentity;
import dev.gameday.rehearsal.aws.cloudwatch.metric.MetricSeries;
import dev.gameday.rehearsal.aws.cloudwatch.metric.MetricStore;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.StatisticSet;

/** PutMetricData: values from outside the flow. All of a request is checked before any of it is stored. */
public record MetricWrites(MetricStore store) {
    private static final int MOST_DATA = 1_000;
    private static final int MOST_DIMENSIONS = 30;
    private static final Duration OLDEST = Duration.ofDays(14);
    private static final Duration YOUNGEST = Duration.ofHours(2);

    public void put(PutMetricDataRequest request) {
        if (request.namespace() == null || request.namespace().isBlank()) {
            throw CloudWatchErrors.missing("Namespace");
        }
        if (request.namespace().startsWith("AWS/")) {
            throw CloudWatchErrors.invalidValue(
                    "The value AWS/ for parameter Namespace is invalid: it is reserved for AWS services.");
        }
        if (request.metricData().isEmpty()) {
            throw CloudWatchErrors.missing("MetricData");
        }
        if (request.metricData().size() > MOST_DATA) {
            throw CloudWatchErrors.invalidValue(
                    "The collection MetricData must not have a size greater than " + MOST_DATA + ".");
        }
        request.metricData().forEach(this::check);
        request.metricData().forEach(datum -> store(request.namespace(), datum));
    }

    private void check(MetricDatum datum) {
        if (datum.metricName() == null || datum.metricName().isBlank()) {
            throw CloudWatchErrors.missing("MetricData.member.MetricName");
        }
        if (datum.dimensions().size() > MOST_DIMENSIONS) {
            throw CloudWatchErrors.invalidValue(
                    "The collection MetricData.member.Dimensions must not have a size greater than 30.");
        }
        if (datum.value() == null && datum.statisticValues() == null && !datum.hasValues()) {
            throw CloudWatchErrors.missing("MetricData.member.Value");
        }
        if (datum.value() != null && !Double.isFinite(datum.value())) {
            throw CloudWatchErrors.invalidValue("The value of parameter MetricData.member.Value is not a number.");
        }
        if (datum.hasCounts() && datum.counts().size() != datum.values().size()) {
            throw CloudWatchErrors.invalidValue(
                    "The parameters MetricData.member.Values and MetricData.member.Counts must be of one size.");
        }
        if (datum.storageResolution() != null && datum.storageResolution() != 1 && datum.storageResolution() != 60) {
            throw CloudWatchErrors.invalidValue("The parameter StorageResolution must be 1 or 60.");
        }
        Instant time = timeOf(datum);
        if (time.isBefore(store.now().minus(OLDEST)) || time.isAfter(store.now().plus(YOUNGEST))) {
            throw CloudWatchErrors.invalidValue("The parameter MetricData.member.Timestamp must specify a time within"
                    + " the past two weeks and no more than two hours in the future.");
        }
    }

    private Instant timeOf(MetricDatum datum) {
        return datum.timestamp() == null ? store.now() : datum.timestamp();
    }

    private void store(String namespace, MetricDatum datum) {
        MetricIdentity metric = MetricIdentity.of(namespace, datum.metricName(), datum.dimensions());
        MetricSeries series = store.series(metric, datum.unit() == null ? "None" : datum.unitAsString());
        long second = timeOf(datum).getEpochSecond();
        boolean highResolution = datum.storageResolution() != null && datum.storageResolution() == 1;
        if (datum.value() != null) {
            series.record(second, datum.value(), 1, highResolution);
        }
        for (int index = 0; index < datum.values().size(); index++) {
            double weight = datum.hasCounts() ? datum.counts().get(index) : 1;
            series.record(second, datum.values().get(index), weight, highResolution);
        }
        StatisticSet set = datum.statisticValues();
        if (set != null) {
            series.recordSummary(second, set.sampleCount(), set.sum(), set.minimum(), set.maximum(), highResolution);
        }
    }
}
