package dev.gameday.rehearsal.aws.cloudwatch.alarm;

import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/** Hears of alarms' changes of state, on the agenda, after the change. */
@FunctionalInterface
public interface AlarmListener {
    /** The alarm of that ARN is now in {@code state}, and was in another. */
    void changed(String alarmArn, StateValue state);
}
