package dev.gameday.rehearsal.aws.cloudwatch.alarm;

import java.util.Optional;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/** Words an evaluation's outcome as CloudWatch words the reason of an alarm's state. */
public record AlarmReason(AlarmRule rule, AlarmWindow real, int breaching) {
    public AlarmRule.Judgement threshold(boolean alarm) {
        int telling = alarm ? breaching : real.size() - breaching;
        int needed = alarm ? rule.toAlarm() : rule.periods() - rule.toAlarm() + 1;
        String reason = "Threshold Crossed: %d out of the last %d datapoints %s %s%s the threshold (%s)%s"
                .formatted(
                        telling,
                        rule.periods(),
                        real.listed(),
                        telling == 1 ? "was " : "were ",
                        (alarm ? "" : "not ") + rule.comparison().phrase(),
                        rule.threshold(),
                        " (minimum %d datapoint%s for %s transition)."
                                .formatted(needed, plural(needed), alarm ? "OK -> ALARM" : "ALARM -> OK"));
        return new AlarmRule.Judgement(Optional.of(state(alarm)), reason);
    }

    public AlarmRule.Judgement filled(boolean alarm, int missing) {
        String reason = "Threshold Crossed: %s for %d period%s and %d missing datapoint%s %s treated as [%s]."
                .formatted(
                        real.size() == 0
                                ? "no datapoints were received"
                                : real.size() + " of the datapoints received are " + real.listed()
                                        + "; no datapoints were received",
                        missing,
                        plural(missing),
                        missing,
                        plural(missing),
                        missing == 1 ? "was" : "were",
                        rule.missingData().word());
        return new AlarmRule.Judgement(Optional.of(state(alarm)), reason);
    }

    public AlarmRule.Judgement insufficient() {
        String reason = "Insufficient Data: %d datapoint%s %s unknown."
                .formatted(rule.periods(), plural(rule.periods()), rule.periods() == 1 ? "was" : "were");
        return new AlarmRule.Judgement(Optional.of(StateValue.INSUFFICIENT_DATA), reason);
    }

    public AlarmRule.Judgement unchanged() {
        return new AlarmRule.Judgement(Optional.empty(), "");
    }

    private static StateValue state(boolean alarm) {
        return alarm ? StateValue.ALARM : StateValue.OK;
    }

    private static String plural(int count) {
        return count == 1 ? "" : "s";
    }
}
