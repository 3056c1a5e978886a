package dev.gameday.rehearsal.aws.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.aws.cloudwatch.alarm.AlarmRule;
import dev.gameday.rehearsal.aws.cloudwatch.alarm.AlarmWindow;
import dev.gameday.rehearsal.aws.cloudwatch.alarm.Comparison;
import dev.gameday.rehearsal.aws.cloudwatch.alarm.MissingData;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of "Configuring how CloudWatch alarms treat missing data": 0 is fine, X breaches, - is missing. */
class AlarmRuleTest {
    private static final int PERIOD = 60;

    @ParameterizedTest(name = "{0} is {1}, {2}, {3}, {4}")
    @CsvSource({
        "0 - X - X, OK, OK, OK, OK",
        "- - - - 0, OK, OK, OK, OK",
        "- - - - -, INSUFFICIENT_DATA, RETAIN, ALARM, OK",
        "0 X X - X, ALARM, ALARM, ALARM, ALARM",
        "- - X - -, ALARM, RETAIN, ALARM, OK",
        "X X X X 0, OK, OK, OK, OK",
        "- - - X X, RETAIN, RETAIN, ALARM, OK"
    })
    void three_of_three(String points, String missing, String ignore, String breaching, String notBreaching) {
        assertThat(judge(points, 3, 3, MissingData.MISSING)).isEqualTo(missing);
        assertThat(judge(points, 3, 3, MissingData.IGNORE)).isEqualTo(ignore);
        assertThat(judge(points, 3, 3, MissingData.BREACHING)).isEqualTo(breaching);
        assertThat(judge(points, 3, 3, MissingData.NOT_BREACHING)).isEqualTo(notBreaching);
    }

    @ParameterizedTest(name = "{0} is {1}, {2}, {3}, {4}")
    @CsvSource({
        "0 - X - X, ALARM, ALARM, ALARM, ALARM",
        "0 0 X 0 X, ALARM, ALARM, ALARM, ALARM",
        "0 - X - -, OK, OK, ALARM, OK",
        "- - - - 0, OK, OK, ALARM, OK",
        "0 0 0 X 0, OK, OK, OK, OK"
    })
    void two_of_three(String points, String missing, String ignore, String breaching, String notBreaching) {
        assertThat(judge(points, 3, 2, MissingData.MISSING)).isEqualTo(missing);
        assertThat(judge(points, 3, 2, MissingData.IGNORE)).isEqualTo(ignore);
        assertThat(judge(points, 3, 2, MissingData.BREACHING)).isEqualTo(breaching);
        assertThat(judge(points, 3, 2, MissingData.NOT_BREACHING)).isEqualTo(notBreaching);
    }

    @Test
    void the_reason_lists_the_datapoints_the_latest_first() {
        AlarmRule rule = new AlarmRule(2, 2, Comparison.ABOVE, 10, MissingData.MISSING);
        TreeMap<Long, Double> points = new TreeMap<>();
        points.put(0L, 12.0);
        points.put(60L, 13.5);

        assertThat(rule.judge(new AlarmWindow(points, 120, PERIOD)).reason())
                .isEqualTo("Threshold Crossed: 2 out of the last 2 datapoints [13.5 (01/01/70 00:01:00), 12.0"
                        + " (01/01/70 00:00:00)] were greater than the threshold (10.0) (minimum 2 datapoints for OK ->"
                        + " ALARM transition).");
    }

    @ParameterizedTest
    @CsvSource({
        "GreaterThanThreshold, false, true",
        "GreaterThanOrEqualToThreshold, true, true",
        "LessThanThreshold, false, false",
        "LessThanOrEqualToThreshold, true, false"
    })
    void comparisons_differ_at_and_above_the_threshold(String operator, boolean at, boolean above) {
        Comparison comparison = Comparison.of(operator).orElseThrow();

        assertThat(comparison.breaches(5, 5)).isEqualTo(at);
        assertThat(comparison.breaches(6, 5)).isEqualTo(above);
    }

    private static String judge(String drawn, int periods, int toAlarm, MissingData missingData) {
        TreeMap<Long, Double> points = new TreeMap<>();
        String[] symbols = drawn.split(" ");
        for (int index = 0; index < symbols.length; index++) {
            if (!symbols[index].equals("-")) {
                points.put((long) index * PERIOD, symbols[index].equals("X") ? 20.0 : 1.0);
            }
        }
        return new AlarmRule(periods, toAlarm, Comparison.ABOVE, 10, missingData)
                .judge(new AlarmWindow(points, (long) symbols.length * PERIOD, PERIOD))
                .state()
                .map(Object::toString)
                .orElse("RETAIN");
    }
}
