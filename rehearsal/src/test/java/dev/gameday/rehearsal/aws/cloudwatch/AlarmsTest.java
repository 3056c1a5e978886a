package dev.gameday.rehearsal.aws.cloudwatch;

import static dev.gameday.rehearsal.aws.cloudwatch.CloudWatchFixture.assertCode;
import static dev.gameday.rehearsal.aws.cloudwatch.CloudWatchFixture.errors;
import static dev.gameday.rehearsal.aws.cloudwatch.CloudWatchFixture.expression;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.flow.Telemetry.Gauge;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.model.AlarmHistoryItem;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsResponse;
import software.amazon.awssdk.services.cloudwatch.model.HistoryItemType;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

@SuppressWarnings("unchecked") // the SDK takes generic varargs without saying they are safe
class AlarmsTest {
    private static final String ARN = "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:";

    private final CloudWatchFixture fixture = new CloudWatchFixture();

    @Test
    void a_new_alarm_has_insufficient_data() {
        put("router-errors", alarm -> {});

        MetricAlarm alarm = describe("router-errors");
        assertThat(alarm.stateValue()).isEqualTo(StateValue.INSUFFICIENT_DATA);
        assertThat(alarm.stateReason()).isEqualTo("Unchecked: Initial alarm creation");
        assertThat(alarm.alarmArn()).isEqualTo(ARN + "router-errors");
        assertThat(alarm.treatMissingData()).isEqualTo("missing");
    }

    @Test
    void an_alarm_is_evaluated_at_the_full_minute_over_ended_periods_only() {
        put("router-errors", alarm -> alarm.treatMissingData("notBreaching"));
        Gauge errors = fixture.errors();
        fixture.at(65, () -> errors.record(1));

        fixture.runTo(60);
        assertThat(state("router-errors")).isEqualTo(StateValue.OK);
        fixture.runTo(119.9);
        assertThat(state("router-errors")).isEqualTo(StateValue.OK);
        fixture.runTo(120);
        assertThat(state("router-errors")).isEqualTo(StateValue.ALARM);
        assertThat(describe("router-errors").stateReason())
                .startsWith("Threshold Crossed: 1 out of the last 1 datapoints [1.0 (01/01/26 10:01:00)] was greater"
                        + " than or equal to the threshold (1.0)");
    }

    @Test
    void three_of_three_takes_three_breaching_minutes() {
        put("sync-lag", alarm -> alarm.evaluationPeriods(3));
        Gauge errors = fixture.errors();
        IntStream.range(0, 60).forEach(index -> fixture.at(index * 10, () -> errors.record(index >= 6 ? 1 : 0)));

        fixture.runTo(239);
        assertThat(state("sync-lag")).isEqualTo(StateValue.OK);
        fixture.runTo(240);
        assertThat(state("sync-lag")).isEqualTo(StateValue.ALARM);
    }

    @Test
    void a_period_of_ten_seconds_is_evaluated_every_ten_seconds() {
        Gauge latency = fixture.latency();
        fixture.cloudWatch.putMetricAlarm(alarm -> alarm.alarmName("slow")
                .namespace("TradeFlow")
                .metricName("AcknowledgeLatency")
                .statistic(Statistic.AVERAGE)
                .period(10)
                .evaluationPeriods(6)
                .threshold(500.0)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD));
        IntStream.range(0, 300).forEach(index -> fixture.at(index, () -> latency.record(index >= 100 ? 900 : 90)));

        fixture.runTo(159);
        assertThat(state("slow")).isEqualTo(StateValue.OK);
        fixture.runTo(160);
        assertThat(state("slow")).isEqualTo(StateValue.ALARM);
    }

    @Test
    void an_alarm_on_an_extended_statistic_or_on_an_expression_evaluates() {
        Gauge errors = fixture.errors();
        fixture.at(1, () -> errors.record(3));
        put("percentile", alarm -> alarm.statistic((String) null).extendedStatistic("p99"));
        fixture.cloudWatch.putMetricAlarm(alarm -> alarm.alarmName("share")
                .metrics(errors("m", 60).toBuilder().returnData(false).build(), expression("e", "m * 2"))
                .evaluationPeriods(1)
                .threshold(5.0)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD));

        fixture.runTo(60);

        assertThat(state("percentile")).isEqualTo(StateValue.ALARM);
        assertThat(state("share")).isEqualTo(StateValue.ALARM);
    }

    @Test
    void data_that_stops_leads_to_insufficient_data_only_where_missing_counts_as_missing() {
        Gauge errors = fixture.errors();
        put("missing", alarm -> {});
        put("ignore", alarm -> alarm.treatMissingData("ignore"));
        put("breaching", alarm -> alarm.treatMissingData("breaching"));
        fixture.at(5, () -> errors.record(0));

        fixture.runTo(60);
        assertThat(state("missing")).isEqualTo(StateValue.OK);
        fixture.runTo(600);

        assertThat(state("missing")).isEqualTo(StateValue.INSUFFICIENT_DATA);
        assertThat(describe("missing").stateReason()).isEqualTo("Insufficient Data: 1 datapoint was unknown.");
        assertThat(state("ignore")).isEqualTo(StateValue.OK);
        assertThat(state("breaching")).isEqualTo(StateValue.ALARM);
    }

    @Test
    void a_state_set_by_hand_lasts_until_the_next_evaluation() {
        Gauge errors = fixture.errors();
        IntStream.range(0, 20).forEach(index -> fixture.at(index * 10, () -> errors.record(0)));
        put("router-errors", alarm -> {});
        fixture.runTo(65);

        fixture.cloudWatch.setAlarmState(request ->
                request.alarmName("router-errors").stateValue(StateValue.ALARM).stateReason("drill"));

        assertThat(state("router-errors")).isEqualTo(StateValue.ALARM);
        assertThat(describe("router-errors").stateReason()).isEqualTo("drill");
        fixture.runTo(120);
        assertThat(state("router-errors")).isEqualTo(StateValue.OK);
    }

    @Test
    void listeners_hear_each_change_once_and_the_history_tells_it() {
        List<String> heard = new ArrayList<>();
        fixture.alarms.listen((arn, state) -> heard.add(arn + " " + state));
        put("router-errors", alarm -> alarm.treatMissingData("notBreaching"));
        Gauge errors = fixture.errors();
        fixture.at(61, () -> errors.record(1));

        fixture.runTo(300);

        assertThat(heard)
                .containsExactly(ARN + "router-errors OK", ARN + "router-errors ALARM", ARN + "router-errors OK");
        assertThat(fixture.cloudWatch
                        .describeAlarmHistory(request ->
                                request.alarmName("router-errors").historyItemType(HistoryItemType.STATE_UPDATE))
                        .alarmHistoryItems())
                .extracting(AlarmHistoryItem::historySummary)
                .containsExactly(
                        "Alarm updated from ALARM to OK",
                        "Alarm updated from OK to ALARM",
                        "Alarm updated from INSUFFICIENT_DATA to OK");
    }

    @Test
    void alarms_are_described_by_name_prefix_state_and_page() {
        put("a-1", alarm -> {});
        put("a-2", alarm -> {});
        put("b-1", alarm -> {});
        fixture.cloudWatch.setAlarmState(
                request -> request.alarmName("a-2").stateValue("ALARM").stateReason("drill"));

        assertThat(names(fixture.cloudWatch.describeAlarms(request -> request.alarmNames("b-1", "none"))))
                .containsExactly("b-1");
        assertThat(names(fixture.cloudWatch.describeAlarms(request -> request.alarmNamePrefix("a-"))))
                .containsExactly("a-1", "a-2");
        assertThat(names(fixture.cloudWatch.describeAlarms(request -> request.stateValue(StateValue.ALARM))))
                .containsExactly("a-2");
        DescribeAlarmsResponse first = fixture.cloudWatch.describeAlarms(request -> request.maxRecords(2));
        assertThat(names(first)).containsExactly("a-1", "a-2");
        assertThat(names(fixture.cloudWatch.describeAlarms(request -> request.nextToken(first.nextToken()))))
                .containsExactly("b-1");
        assertCode(
                "InvalidNextToken", () -> fixture.cloudWatch.describeAlarms(request -> request.nextToken("elsewhere")));
        assertCode(
                "ValidationError",
                () -> fixture.cloudWatch.describeAlarms(
                        request -> request.alarmNames("a-1").alarmNamePrefix("a")));
    }

    @Test
    void an_update_keeps_the_state_and_a_deletion_removes_the_alarm() {
        put("router-errors", alarm -> {});
        fixture.cloudWatch.setAlarmState(request ->
                request.alarmName("router-errors").stateValue("ALARM").stateReason("drill"));

        put("router-errors", alarm -> alarm.threshold(5.0));
        assertThat(state("router-errors")).isEqualTo(StateValue.ALARM);

        fixture.cloudWatch.deleteAlarms(request -> request.alarmNames("router-errors"));
        assertThat(fixture.alarms.stateOf(ARN + "router-errors")).isEmpty();
        assertCode(
                "ResourceNotFound",
                () -> fixture.cloudWatch.deleteAlarms(request -> request.alarmNames("router-errors")));
        assertCode(
                "ResourceNotFound",
                () -> fixture.cloudWatch.setAlarmState(request ->
                        request.alarmName("router-errors").stateValue("OK").stateReason("drill")));
    }

    @Test
    void alarms_that_cloudwatch_refuses_are_refused() {
        assertCode("ValidationError", () -> put("a", alarm -> alarm.period(15)));
        assertCode("ValidationError", () -> put("a", alarm -> alarm.period(5)));
        assertCode("ValidationError", () -> put("a", alarm -> alarm.datapointsToAlarm(2)));
        assertCode("ValidationError", () -> put("a", alarm -> alarm.treatMissingData("maybe")));
        assertCode("ValidationError", () -> put("a", alarm -> alarm.evaluationPeriods(1441)));
        assertCode("ValidationError", () -> put("a", alarm -> alarm.comparisonOperator("GreaterThanUpperThreshold")));
        assertCode("InvalidParameterCombination", () -> put("a", alarm -> alarm.extendedStatistic("p99")));
        assertCode("MissingParameter", () -> put("a", alarm -> alarm.metricName(null)));
        assertCode("MissingParameter", () -> put("a", alarm -> alarm.threshold(null)));
    }

    private void put(String name, Consumer<PutMetricAlarmRequest.Builder> change) {
        PutMetricAlarmRequest.Builder alarm = PutMetricAlarmRequest.builder()
                .alarmName(name)
                .namespace("AWS/Lambda")
                .metricName("Errors")
                .dimensions(dimension -> dimension.name("FunctionName").value("order-router"))
                .statistic(Statistic.SUM)
                .period(60)
                .evaluationPeriods(1)
                .threshold(1.0)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD);
        change.accept(alarm);
        fixture.cloudWatch.putMetricAlarm(alarm.build());
    }

    private MetricAlarm describe(String name) {
        return fixture.cloudWatch
                .describeAlarms(request -> request.alarmNames(name))
                .metricAlarms()
                .get(0);
    }

    private StateValue state(String name) {
        return describe(name).stateValue();
    }

    private static List<String> names(DescribeAlarmsResponse response) {
        return response.metricAlarms().stream().map(MetricAlarm::alarmName).toList();
    }
}
