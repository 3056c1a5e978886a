package dev.gameday.rehearsal.aws.cloudwatch;

import dev.gameday.rehearsal.flow.description.AlarmDescription;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import java.util.List;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;

/** The alarms that ship with a practice flow: those that people are paged by, and looser ones that stop a fault. */
public final class PracticeAlarms {
    private PracticeAlarms() {}

    /** Creates those of that flow. */
    public static void addTo(CloudWatchClient cloudWatch, FlowDescription flow) {
        flow.alarms().forEach(alarm -> cloudWatch.putMetricAlarm(request(alarm)));
    }

    private static PutMetricAlarmRequest request(AlarmDescription alarm) {
        List<Dimension> dimensions = alarm.dimensions().entrySet().stream()
                .map(each -> Dimension.builder()
                        .name(each.getKey())
                        .value(each.getValue())
                        .build())
                .toList();
        PutMetricAlarmRequest.Builder request = PutMetricAlarmRequest.builder()
                .alarmName(alarm.name())
                .namespace(alarm.namespace())
                .metricName(alarm.metric())
                .dimensions(dimensions)
                .comparisonOperator(alarm.comparison())
                .threshold(alarm.threshold())
                .period(alarm.periodSeconds())
                .evaluationPeriods(alarm.periods())
                .treatMissingData(alarm.missing());
        if (alarm.statistic().startsWith("p")) {
            request.extendedStatistic(alarm.statistic());
        } else {
            request.statistic(alarm.statistic());
        }
        return alarm.datapoints() == alarm.periods()
                ? request.build()
                : request.datapointsToAlarm(alarm.datapoints()).build();
    }
}
