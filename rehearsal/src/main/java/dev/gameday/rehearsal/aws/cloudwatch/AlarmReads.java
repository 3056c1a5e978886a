package dev.gameday.rehearsal.aws.cloudwatch;

import dev.gameday.rehearsal.aws.cloudwatch.alarm.Alarms;
import dev.gameday.rehearsal.aws.cloudwatch.answer.CloudWatchErrors;
import dev.gameday.rehearsal.aws.cloudwatch.answer.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudwatch.model.AlarmHistoryItem;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmHistoryRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmHistoryResponse;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsForMetricRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsForMetricResponse;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsResponse;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;

/** The reading operations on alarms. */
public record AlarmReads(Alarms alarms) {
    private static final int MOST_RECORDS = 100;
    private static final int USUAL_RECORDS = 50;

    public DescribeAlarmsResponse describe(DescribeAlarmsRequest request) {
        if (request.hasAlarmNames() && request.alarmNamePrefix() != null) {
            throw CloudWatchErrors.invalid("The parameters AlarmNames and AlarmNamePrefix are mutually exclusive.");
        }
        boolean metricAlarms = !request.hasAlarmTypes() || request.alarmTypes().contains(AlarmType.METRIC_ALARM);
        List<MetricAlarm> found = (metricAlarms ? alarms.descriptions().stream() : Stream.<MetricAlarm>empty())
                .filter(alarm ->
                        !request.hasAlarmNames() || request.alarmNames().contains(alarm.alarmName()))
                .filter(alarm ->
                        request.alarmNamePrefix() == null || alarm.alarmName().startsWith(request.alarmNamePrefix()))
                .filter(alarm -> request.stateValue() == null || alarm.stateValue() == request.stateValue())
                .filter(alarm -> request.actionPrefix() == null
                        || alarm.alarmActions().stream().anyMatch(action -> action.startsWith(request.actionPrefix())))
                .toList();
        Page<MetricAlarm> page = Page.of(found, request.nextToken(), records(request.maxRecords()));
        return DescribeAlarmsResponse.builder()
                .metricAlarms(page.elements())
                .nextToken(page.next().orElse(null))
                .build();
    }

    /** The alarms on exactly that metric; alarms on expressions are not among them. */
    public DescribeAlarmsForMetricResponse describe(DescribeAlarmsForMetricRequest request) {
        if (request.metricName() == null || request.namespace() == null) {
            throw CloudWatchErrors.missing(request.metricName() == null ? "MetricName" : "Namespace");
        }
        List<MetricAlarm> found = alarms.descriptions().stream()
                .filter(alarm -> request.metricName().equals(alarm.metricName())
                        && request.namespace().equals(alarm.namespace())
                        && Set.copyOf(request.dimensions()).equals(Set.copyOf(alarm.dimensions())))
                .filter(alarm -> request.statistic() == null || request.statistic() == alarm.statistic())
                .filter(alarm -> request.extendedStatistic() == null
                        || request.extendedStatistic().equals(alarm.extendedStatistic()))
                .filter(alarm -> request.period() == null || request.period().equals(alarm.period()))
                .filter(alarm -> request.unit() == null || request.unit() == alarm.unit())
                .toList();
        return DescribeAlarmsForMetricResponse.builder().metricAlarms(found).build();
    }

    public DescribeAlarmHistoryResponse history(DescribeAlarmHistoryRequest request) {
        Page<AlarmHistoryItem> page =
                Page.of(alarms.history().find(request), request.nextToken(), records(request.maxRecords()));
        return DescribeAlarmHistoryResponse.builder()
                .alarmHistoryItems(page.elements())
                .nextToken(page.next().orElse(null))
                .build();
    }

    private static int records(Integer wanted) {
        int records = wanted == null ? USUAL_RECORDS : wanted;
        if (records < 1 || records > MOST_RECORDS) {
            throw CloudWatchErrors.invalid("Value '" + records
                    + "' at 'maxRecords' failed to satisfy constraint: Member must have value between 1 and 100");
        }
        return records;
    }
}
