package dev.gameday.rehearsal.aws.practice;

import dev.gameday.rehearsal.aws.cloudwatch.alarm.Alarms;
import dev.gameday.rehearsal.aws.fis.experiment.StopAlarms;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/** CloudWatch's alarms as the stop conditions of FIS see them. */
public record RingingAlarms(Alarms alarms) implements StopAlarms {
    @Override
    public boolean rings(String alarmArn) {
        return alarms.stateOf(alarmArn).filter(StateValue.ALARM::equals).isPresent();
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
