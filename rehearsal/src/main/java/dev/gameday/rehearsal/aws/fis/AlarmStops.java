package dev.gameday.rehearsal.aws.fis;

import dev.gameday.rehearsal.aws.cloudwatch.Alarms;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/** Stop conditions on the rehearsal's own CloudWatch alarms. */
public record AlarmStops(Alarms alarms) implements StopAlarms {
    @Override
    public boolean rings(String alarmArn) {
        return alarms.stateOf(alarmArn)
                .filter(state -> state == StateValue.ALARM)
                .isPresent();
    }

    @Override
    public void whenOneRings(Consumer<String> listener) {
        alarms.listen((arn, state) -> {
            if (state == StateValue.ALARM) {
                listener.accept(arn);
            }
        });
    }
}
