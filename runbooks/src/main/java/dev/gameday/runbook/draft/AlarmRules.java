package dev.gameday.runbook.draft;

import dev.gameday.catalog.survey.FoundAlarm;
import dev.gameday.catalog.survey.FoundMetric;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Guesses alarms by the metric that they watch. People are paged early, so theirs is the tightest; a run is stopped late,
 * so its is the loosest, and never the one that pages, or the page would end the exercise.
 */
final class AlarmRules {
    private static final Pattern STOPS = Pattern.compile("guard|abort|stop|halt|gameday|chaos|fis");

    private AlarmRules() {}

    /** The alarm that people are paged by when that metric is bad. */
    static Rule pages(String metric) {
        return known -> known.metric(metric).stream()
                .flatMap(found -> on(known, found).map(alarm -> candidate(known, alarm, true, false)))
                .toList();
    }

    /** The alarm that stops a run; a patient one waits longer than the other. */
    static Rule stops(String metric, boolean patient) {
        return known -> known.metric(metric).stream()
                .flatMap(found -> on(known, found)
                        .filter(alarm ->
                                forStopping(alarm) || known.alarmsOn(found).size() > 1)
                        .map(alarm -> candidate(known, alarm, false, patient)))
                .toList();
    }

    private static java.util.stream.Stream<FoundAlarm> on(Known known, FoundMetric metric) {
        return known.alarmsOn(metric).stream();
    }

    private static Candidate candidate(Known known, FoundAlarm alarm, boolean pages, boolean patient) {
        List<FoundAlarm> all = known.alarmsOn(alarm.metric());
        Comparator<FoundAlarm> looseness = Comparator.comparingDouble(AlarmRules::looseness);
        double tightest = looseness(all.stream().min(looseness).orElse(alarm));
        double loosest = looseness(all.stream().max(looseness).orElse(alarm));
        double weight = forStopping(alarm) == pages ? 0 : 2;
        weight += looseness(alarm) == (pages ? tightest : loosest) ? 2 : 0;
        if (!pages) {
            Optional<Duration> wanted = all.stream()
                    .filter(one -> looseness(one) == loosest)
                    .map(FoundAlarm::after)
                    .reduce((one, other) -> (one.compareTo(other) > 0) == patient ? one : other);
            weight += wanted.filter(alarm.after()::equals).isPresent() ? 2 : 0;
        }
        return new Candidate(
                alarm.name(),
                weight,
                "it watches %s, %s %s for %s"
                        .formatted(
                                alarm.metric().name(),
                                alarm.below() ? "below" : "above",
                                number(alarm.threshold()),
                                alarm.after()));
    }

    private static double looseness(FoundAlarm alarm) {
        return alarm.below() ? -alarm.threshold() : alarm.threshold();
    }

    private static boolean forStopping(FoundAlarm alarm) {
        return STOPS.matcher(alarm.name().toLowerCase(Locale.ROOT)).find();
    }

    private static String number(double value) {
        return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
