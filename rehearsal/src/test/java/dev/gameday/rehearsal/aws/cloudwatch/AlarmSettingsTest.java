package dev.gameday.rehearsal.aws.cloudwatch;

import static dev.gameday.rehearsal.aws.cloudwatch.CloudWatchFixture.assertCode;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.flow.Telemetry.Gauge;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;
import software.amazon.awssdk.services.cloudwatch.model.Tag;

@SuppressWarnings("unchecked") // the SDK's builders take consumers as varargs
class AlarmSettingsTest {
    private static final String ARN = "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:slow";

    private final CloudWatchFixture fixture = new CloudWatchFixture();

    @Test
    void actions_are_disabled_and_enabled_and_unknown_names_passed_over() {
        put(alarm -> alarm.statistic(Statistic.MAXIMUM));

        fixture.cloudWatch.disableAlarmActions(request -> request.alarmNames("slow", "unknown"));
        assertThat(slow().actionsEnabled()).isFalse();
        fixture.cloudWatch.enableAlarmActions(request -> request.alarmNames("slow"));
        assertThat(slow().actionsEnabled()).isTrue();
    }

    @Test
    void alarms_are_found_by_exactly_their_metric() {
        put(alarm -> alarm.statistic(Statistic.MAXIMUM));

        assertThat(fixture.cloudWatch
                        .describeAlarmsForMetric(
                                request -> request.namespace("TradeFlow").metricName("AcknowledgeLatency"))
                        .metricAlarms())
                .extracting(MetricAlarm::alarmName)
                .containsExactly("slow");
        assertThat(fixture.cloudWatch
                        .describeAlarmsForMetric(request -> request.namespace("TradeFlow")
                                .metricName("AcknowledgeLatency")
                                .dimensions(dimension -> dimension.name("Zone").value("a")))
                        .metricAlarms())
                .isEmpty();
    }

    @Test
    void tags_live_and_die_with_their_alarm() {
        put(alarm ->
                alarm.statistic(Statistic.MAXIMUM).tags(tag -> tag.key("team").value("trade")));
        fixture.cloudWatch.tagResource(
                request -> request.resourceARN(ARN).tags(tag -> tag.key("stage").value("practice")));
        fixture.cloudWatch.untagResource(request -> request.resourceARN(ARN).tagKeys("team"));

        assertThat(tags()).extracting(Tag::key).containsExactly("stage");
        fixture.cloudWatch.deleteAlarms(request -> request.alarmNames("slow"));
        assertCode("ResourceNotFoundException", this::tags);
        put(alarm -> alarm.statistic(Statistic.MAXIMUM));
        assertThat(tags()).isEmpty();
    }

    @Test
    void a_percentile_of_too_few_samples_is_ignored_where_the_alarm_says_so() {
        Gauge latency = fixture.latency();
        put(alarm -> alarm.extendedStatistic("p90").evaluateLowSampleCountPercentile("ignore"));
        for (int sample = 0; sample < 99; sample++) {
            fixture.at(1 + sample * 0.1, () -> latency.record(500));
        }
        for (int sample = 0; sample < 101; sample++) {
            fixture.at(61 + sample * 0.1, () -> latency.record(500));
        }

        fixture.runTo(61);
        assertThat(slow().stateValue()).isEqualTo(StateValue.INSUFFICIENT_DATA);
        fixture.runTo(121);
        assertThat(slow().stateValue()).isEqualTo(StateValue.ALARM);
        assertCode(
                "ValidationError",
                () -> put(alarm -> alarm.extendedStatistic("p90").evaluateLowSampleCountPercentile("perhaps")));
    }

    @Test
    void an_alarm_sees_data_as_late_as_everybody() {
        Gauge latency = fixture.latency();
        fixture.store.lag().set(Duration.ofSeconds(60));
        put(alarm -> alarm.statistic(Statistic.MAXIMUM));
        fixture.at(1, () -> latency.record(500));

        fixture.runTo(119);
        assertThat(slow().stateValue()).isEqualTo(StateValue.INSUFFICIENT_DATA);
        fixture.runTo(120);
        assertThat(slow().stateValue()).isEqualTo(StateValue.ALARM);
    }

    private void put(Consumer<PutMetricAlarmRequest.Builder> change) {
        fixture.cloudWatch.putMetricAlarm(request -> {
            request.alarmName("slow")
                    .namespace("TradeFlow")
                    .metricName("AcknowledgeLatency")
                    .period(60)
                    .evaluationPeriods(1)
                    .threshold(300.0)
                    .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD);
            change.accept(request);
        });
    }

    private MetricAlarm slow() {
        return fixture.cloudWatch
                .describeAlarms(request -> request.alarmNames("slow"))
                .metricAlarms()
                .get(0);
    }

    private List<Tag> tags() {
        return fixture.cloudWatch
                .listTagsForResource(request -> request.resourceARN(ARN))
                .tags();
    }
}
