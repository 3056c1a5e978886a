package dev.gameday.shell.guards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

/** A stop condition whose alarm could not stop anything: it is missing, raised already, or can't be raised. */
class AlarmGuardsTest extends GuardContract {
    private static final String ALARM = "guardrail-accepted";
    private static final String NAMED = "the alarm guardrail-accepted of stop condition accepted ";

    AlarmGuardsTest(@TempDir Path folder) throws IOException {
        super(folder);
    }

    static Stream<Guarded> guards() {
        return Stream.of(
                alarm("deleted", metrics -> metrics.deleteAlarms(r -> r.alarmNames(ALARM)))
                        .says(NAMED + "doesn't exist", "create it"),
                alarm("raised", metrics -> set(metrics, StateValue.ALARM))
                        .says(NAMED + "is in ALARM since 2026-01-05T09:00:00Z", "mend that first")
                        .thenHalts("delay: stopped by an alarm: Experiment halted by stop condition."),
                alarm("blind", metrics -> set(metrics, StateValue.INSUFFICIENT_DATA))
                        .says(NAMED + "can't trip now: it has insufficient data to judge by", "mend the alarm"),
                Guarded.when(
                                "the profile's own is unknown",
                                "stop-alarm",
                                trial -> trial.profile.says("stop-alarms", "[nobody-made-it]"))
                        .says("the alarm nobody-made-it of the profile payments doesn't exist", "create it"),
                alarm("out of reach", AlarmGuardsTest::countTooMany)
                        .says(
                                NAMED + "can't trip now: it wants 1000000 Errors in 60 s, and there are ",
                                "bring the traffic back"));
    }

    private static Guarded alarm(String state, Consumer<CloudWatchClient> given) {
        return Guarded.when(
                state, "stop-alarm", trial -> given.accept(trial.aws().metrics()));
    }

    private static void set(CloudWatchClient metrics, StateValue state) {
        metrics.setAlarmState(r -> r.alarmName(ALARM).stateValue(state).stateReason("a test"));
    }

    private static void countTooMany(CloudWatchClient metrics) {
        metrics.putMetricAlarm(r -> r.alarmName(ALARM)
                .namespace("AWS/Lambda")
                .metricName("Errors")
                .dimensions(Dimension.builder()
                        .name("FunctionName")
                        .value("order-intake")
                        .build())
                .statistic(Statistic.SUM)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .threshold(1_000_000.0)
                .period(60)
                .evaluationPeriods(1)
                .treatMissingData("notBreaching"));
    }
}
