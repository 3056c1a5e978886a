package dev.gameday.rehearsal.aws.cloudwatch.alarm;

import dev.gameday.rehearsal.aws.cloudwatch.answer.CloudWatchErrors;
import dev.gameday.rehearsal.aws.cloudwatch.metric.MetricIdentity;
import dev.gameday.rehearsal.aws.cloudwatch.query.MetricQueryCheck;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;

/**
 * Makes an {@link Alarm} of a PutMetricAlarm request, or refuses it with {@code ValidationError}, {@code
 * MissingParameter} or {@code InvalidParameterCombination} as CloudWatch does. Anomaly detection is not offered.
 */
public final class AlarmDefinition {
    private static final String OWN_METRIC = "m1";
    private static final Duration LONGEST = Duration.ofDays(1);

    private final PutMetricAlarmRequest request;

    public AlarmDefinition(PutMetricAlarmRequest request) {
        this.request = request;
        if (request.alarmName() == null || request.alarmName().isBlank()) {
            throw CloudWatchErrors.missing("AlarmName");
        }
    }

    /** The alarm, its state yet to be set in the description. */
    public Alarm alarm(String arn) {
        List<MetricDataQuery> queries = queries();
        MetricQueryCheck.expressionsOf(queries);
        int period = period(queries);
        AlarmRule rule = rule();
        if ((long) rule.periods() * period > LONGEST.toSeconds()) {
            throw CloudWatchErrors.invalid(
                    "Metrics cannot be checked across more than a day (EvaluationPeriods * Period must be <= 86400).");
        }
        return new Alarm(description(arn, rule), rule, queries, source(queries), period);
    }

    private List<MetricDataQuery> queries() {
        boolean own = request.metricName() != null || request.namespace() != null;
        if (own && request.hasMetrics()) {
            throw CloudWatchErrors.invalidCombination("The parameters MetricName and Metrics are mutually exclusive.");
        }
        if (request.hasMetrics()) {
            return request.metrics();
        }
        if (request.metricName() == null || request.namespace() == null) {
            throw CloudWatchErrors.missing(request.metricName() == null ? "MetricName" : "Namespace");
        }
        if (request.period() == null) {
            throw CloudWatchErrors.missing("Period");
        }
        return List.of(MetricDataQuery.builder()
                .id(OWN_METRIC)
                .metricStat(stat -> stat.metric(
                                MetricIdentity.of(request.namespace(), request.metricName(), request.dimensions())
                                        .toMetric())
                        .period(request.period())
                        .unit(request.unitAsString())
                        .stat(statistic()))
                .build());
    }

    private String statistic() {
        if ((request.statisticAsString() == null) == (request.extendedStatistic() == null)) {
            throw CloudWatchErrors.invalidCombination(
                    "Exactly one of the parameters Statistic and ExtendedStatistic must be specified.");
        }
        return request.statisticAsString() != null ? request.statisticAsString() : request.extendedStatistic();
    }

    private static int period(List<MetricDataQuery> queries) {
        int period = queries.stream()
                .filter(query -> query.metricStat() != null)
                .mapToInt(query -> query.metricStat().period())
                .max()
                .orElseThrow(() -> CloudWatchErrors.invalid("Metrics list must contain at least one metric."));
        if (period < 10) {
            throw CloudWatchErrors.invalid("Period must be 10, 20, 30 or a multiple of 60");
        }
        return period;
    }

    private static String source(List<MetricDataQuery> queries) {
        List<String> returned = queries.stream()
                .filter(query -> !Boolean.FALSE.equals(query.returnData()))
                .map(MetricDataQuery::id)
                .toList();
        if (returned.size() != 1) {
            throw CloudWatchErrors.invalid("Exactly one element of the metrics list should return data.");
        }
        return returned.get(0);
    }

    private AlarmRule rule() {
        if (request.evaluationPeriods() == null) {
            throw CloudWatchErrors.missing("EvaluationPeriods");
        }
        if (request.comparisonOperatorAsString() == null) {
            throw CloudWatchErrors.missing("ComparisonOperator");
        }
        if (request.threshold() == null) {
            throw CloudWatchErrors.missing("Threshold");
        }
        int periods = request.evaluationPeriods();
        int toAlarm = request.datapointsToAlarm() == null ? periods : request.datapointsToAlarm();
        if (periods < 1 || toAlarm < 1 || toAlarm > periods) {
            throw CloudWatchErrors.invalid(
                    "DatapointsToAlarm must be between 1 and EvaluationPeriods, and EvaluationPeriods at least 1");
        }
        return new AlarmRule(
                periods,
                toAlarm,
                Comparison.of(request.comparisonOperatorAsString())
                        .orElseThrow(() -> CloudWatchErrors.invalid("The comparison operator "
                                + request.comparisonOperatorAsString() + " is not implemented in rehearsal")),
                request.threshold(),
                MissingData.of(treatMissingData())
                        .orElseThrow(() -> CloudWatchErrors.invalid(
                                "Unsupported value for TreatMissingData: " + request.treatMissingData())));
    }

    private @Nullable String lowSamples() {
        String treatment = request.evaluateLowSampleCountPercentile();
        if (treatment != null && !treatment.equals("evaluate") && !treatment.equals("ignore")) {
            throw CloudWatchErrors.invalid(
                    "Option " + treatment + " for EvaluateLowSampleCountPercentile is invalid: evaluate or ignore");
        }
        return treatment;
    }

    private String treatMissingData() {
        return request.treatMissingData() == null ? "missing" : request.treatMissingData();
    }

    private MetricAlarm description(String arn, AlarmRule rule) {
        return MetricAlarm.builder()
                .alarmName(request.alarmName())
                .alarmArn(arn)
                .alarmDescription(request.alarmDescription())
                .actionsEnabled(!Boolean.FALSE.equals(request.actionsEnabled()))
                .okActions(request.okActions())
                .alarmActions(request.alarmActions())
                .insufficientDataActions(request.insufficientDataActions())
                .namespace(request.namespace())
                .metricName(request.metricName())
                .dimensions(request.dimensions())
                .statistic(request.statisticAsString())
                .extendedStatistic(request.extendedStatistic())
                .period(request.period())
                .unit(request.unitAsString())
                .evaluationPeriods(rule.periods())
                .datapointsToAlarm(request.datapointsToAlarm())
                .threshold(rule.threshold())
                .comparisonOperator(request.comparisonOperatorAsString())
                .treatMissingData(treatMissingData())
                .evaluateLowSampleCountPercentile(lowSamples())
                .metrics(request.metrics())
                .build();
    }
}
