package dev.gameday.rehearsal.aws.cloudwatch.alarm;

import java.util.Optional;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/**
 * When an alarm is in alarm: {@code toAlarm} of the last {@code periods} datapoints breach the threshold. Pure.
 *
 * <p>Missing datapoints count as AWS documents it in "Configuring how CloudWatch alarms treat missing data": real
 * datapoints go first, even from before the evaluated periods; only when they are too few the treatment fills up. AWS
 * does not say how much further it looks back; this looks {@value #LOOK_BACK} periods, as the examples there do.
 */
public record AlarmRule(int periods, int toAlarm, Comparison comparison, double threshold, MissingData missingData) {
    private static final int LOOK_BACK = 2;

    /** How many periods an evaluation reads. */
    public int range() {
        return periods + LOOK_BACK;
    }

    /** What an evaluation came to; no state where the alarm keeps the one it has. */
    public record Judgement(Optional<StateValue> state, String reason) {}

    public Judgement judge(AlarmWindow window) {
        AlarmWindow real = window.latestReal(periods);
        int breaching = real.breaching(this);
        int missing = periods - real.size();
        AlarmReason reason = new AlarmReason(this, real, breaching);
        if (missing <= 0) {
            return reason.threshold(breaching >= toAlarm);
        }
        return switch (missingData) {
            case BREACHING -> reason.filled(breaching + missing >= toAlarm, missing);
            case NOT_BREACHING -> reason.filled(breaching >= toAlarm, missing);
            case IGNORE -> ignoring(reason, real, breaching);
            case MISSING -> unknown(window, reason, real, breaching);
        };
    }

    /** Only what is known counts; when that leaves it open, the state stays. */
    private Judgement ignoring(AlarmReason reason, AlarmWindow real, int breaching) {
        if (breaching >= toAlarm) {
            return reason.threshold(true);
        }
        return breaching < real.size() ? reason.threshold(false) : reason.unchanged();
    }

    private Judgement unknown(AlarmWindow window, AlarmReason reason, AlarmWindow real, int breaching) {
        if (real.size() == 0) {
            return reason.insufficient();
        }
        if (breaching >= toAlarm) {
            return reason.threshold(true);
        }
        if (breaching < real.size()) {
            return reason.threshold(false);
        }
        // All that is known breaches. That is an alarm once the first of it is old enough, and not before.
        return window.periodsSinceFirstReal() >= toAlarm ? reason.threshold(true) : reason.unchanged();
    }
}
