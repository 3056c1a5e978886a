package dev.gameday.rehearsal.aws.fis.experiment;

import java.util.function.Consumer;

/** The alarms that stop conditions name, as FIS sees them. */
public interface StopAlarms {
    /** Whether the alarm of that ARN is in ALARM now; no for an alarm that does not exist. */
    boolean rings(String alarmArn);

    /** From now on tells the ARN of every alarm that goes into ALARM. */
    void whenOneRings(Consumer<String> listener);
}
