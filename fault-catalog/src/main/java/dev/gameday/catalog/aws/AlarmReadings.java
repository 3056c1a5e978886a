package dev.gameday.catalog.aws;

import dev.gameday.catalog.metric.AlarmReading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsResponse;

/** What a page of alarms says, metric alarms and composite ones alike. */
final class AlarmReadings {
    private AlarmReadings() {}

    static List<AlarmReading> of(DescribeAlarmsResponse page) {
        Stream<AlarmReading> plain = page.metricAlarms().stream()
                .map(alarm -> reading(
                        alarm.alarmName(),
                        alarm.alarmArn(),
                        alarm.stateValueAsString(),
                        alarm.stateTransitionedTimestamp(),
                        alarm.stateUpdatedTimestamp(),
                        alarm.stateReason()));
        Stream<AlarmReading> composite = page.compositeAlarms().stream()
                .map(alarm -> reading(
                        alarm.alarmName(),
                        alarm.alarmArn(),
                        alarm.stateValueAsString(),
                        alarm.stateTransitionedTimestamp(),
                        alarm.stateUpdatedTimestamp(),
                        alarm.stateReason()));
        return Stream.concat(plain, composite).toList();
    }

    /** Without a transition there is only the time of the last update. */
    private static AlarmReading reading(
            String name,
            String arn,
            String state,
            @Nullable Instant transitioned,
            @Nullable Instant updated,
            @Nullable String reason) {
        Instant since = Optional.ofNullable(transitioned)
                .or(() -> Optional.ofNullable(updated))
                .orElse(Instant.EPOCH);
        return new AlarmReading(
                name, arn, state, since, Optional.ofNullable(reason).orElse(""));
    }
}
