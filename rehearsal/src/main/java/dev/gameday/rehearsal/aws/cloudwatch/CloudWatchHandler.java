package dev.gameday.rehearsal.aws.cloudwatch;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.AlarmHistoryItem;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;
import software.amazon.awssdk.services.cloudwatch.model.DeleteAlarmsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DeleteAlarmsResponse;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmHistoryRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmHistoryResponse;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsResponse;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricStatisticsRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricStatisticsResponse;
import software.amazon.awssdk.services.cloudwatch.model.ListMetricsRequest;
import software.amazon.awssdk.services.cloudwatch.model.ListMetricsResponse;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmResponse;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.SetAlarmStateRequest;
import software.amazon.awssdk.services.cloudwatch.model.SetAlarmStateResponse;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/** CloudWatch's operations on metrics and metric alarms, over a {@link MetricStore} and its {@link Alarms}. */
public final class CloudWatchHandler implements CloudWatchClient {
    private static final int MOST_RECORDS = 100;
    private static final int USUAL_RECORDS = 50;

    private final MetricReads reads;
    private final MetricWrites writes;
    private final Alarms alarms;

    /** A handler that reads and writes that store and those alarms. */
    public CloudWatchHandler(MetricStore store, Alarms alarms) {
        this.reads = new MetricReads(store);
        this.writes = new MetricWrites(store);
        this.alarms = alarms;
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}

    @Override
    public GetMetricDataResponse getMetricData(GetMetricDataRequest request) {
        return reads.data(request);
    }

    @Override
    public GetMetricStatisticsResponse getMetricStatistics(GetMetricStatisticsRequest request) {
        return reads.statistics(request);
    }

    @Override
    public ListMetricsResponse listMetrics(ListMetricsRequest request) {
        return reads.list(request);
    }

    @Override
    public PutMetricDataResponse putMetricData(PutMetricDataRequest request) {
        writes.put(request);
        return PutMetricDataResponse.builder().build();
    }

    @Override
    public PutMetricAlarmResponse putMetricAlarm(PutMetricAlarmRequest request) {
        alarms.put(request);
        return PutMetricAlarmResponse.builder().build();
    }

    @Override
    public SetAlarmStateResponse setAlarmState(SetAlarmStateRequest request) {
        if (request.alarmName() == null || request.stateReason() == null || request.stateValue() == null) {
            throw CloudWatchErrors.invalid("The parameters AlarmName, StateValue and StateReason are required.");
        }
        if (request.stateValue() == StateValue.UNKNOWN_TO_SDK_VERSION) {
            throw CloudWatchErrors.invalid("Value '" + request.stateValueAsString()
                    + "' at 'stateValue' failed to satisfy constraint: Member must satisfy enum value set:"
                    + " [INSUFFICIENT_DATA, ALARM, OK]");
        }
        alarms.setState(request.alarmName(), request.stateValue(), request.stateReason());
        return SetAlarmStateResponse.builder().build();
    }

    @Override
    public DeleteAlarmsResponse deleteAlarms(DeleteAlarmsRequest request) {
        alarms.delete(request.alarmNames());
        return DeleteAlarmsResponse.builder().build();
    }

    @Override
    public DescribeAlarmsResponse describeAlarms(DescribeAlarmsRequest request) {
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

    @Override
    public DescribeAlarmHistoryResponse describeAlarmHistory(DescribeAlarmHistoryRequest request) {
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
