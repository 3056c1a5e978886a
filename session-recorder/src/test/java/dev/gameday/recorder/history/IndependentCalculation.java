package dev.gameday.recorder.history;

import dev.gameday.catalog.FailureMode;
import dev.gameday.runbook.event.RunEvent.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Coverage and trends straight from what the sessions were made to say, by other means than the product's: no record, no
 * index, plain loops and numbers.
 */
final class IndependentCalculation {
    private final List<GeneratedSession> sessions;

    IndependentCalculation(List<GeneratedSession> sessions) {
        this.sessions = sessions;
    }

    /** Rows, covered rows, weight, covered weight. */
    long[] share(Mode mode, int threshold, int days, Instant now) {
        Set<String> seen = new HashSet<>();
        long[] share = new long[4];
        for (FailureMode row : GeneratedCatalog.MODES) {
            String key = row.component() + "/" + row.mode();
            int number = row.severity() * row.occurrence() * row.detection();
            if (number < threshold || !seen.add(key)) {
                continue;
            }
            share[0]++;
            share[2] += number;
            for (GeneratedSession session : sessions) {
                FailureMode hit = GeneratedCatalog.MODES.get(session.fault());
                boolean lately = !session.opened().isBefore(now.minus(Duration.ofDays(days)));
                if (session.conclusive()
                        && session.mode() == mode
                        && session.effective()
                        && lately
                        && key.equals(hit.component() + "/" + hit.mode())) {
                    share[1]++;
                    share[3] += number;
                    break;
                }
            }
        }
        return share;
    }

    /** By scenario, mode, profile and month: the median in seconds of each time, NaN where none was measured. */
    Map<String, Map<Timing, Double>> medians() {
        Map<String, Map<Timing, List<Double>>> all = new HashMap<>();
        for (GeneratedSession s : sessions) {
            if (s.counts() && s.closed()) {
                String key = s.scenario() + "|" + s.mode() + "|" + s.profile().orElse("") + "|"
                        + s.opened().toString().substring(0, 7);
                Map<Timing, List<Double>> times = all.computeIfAbsent(key, k -> new HashMap<>());
                for (Timing timing : Timing.values()) {
                    times.computeIfAbsent(timing, k -> new ArrayList<>());
                }
                if (s.effective()) {
                    s.alarm().ifPresent(second -> add(times, Timing.DETECT_ALARM, second));
                    if (!s.hinted()) {
                        s.detected().ifPresent(second -> add(times, Timing.DETECT_PERSON, second));
                    }
                    s.regained().ifPresent(second -> add(times, Timing.MITIGATE, second));
                    s.recovered().ifPresent(second -> add(times, Timing.RECOVER, second));
                }
            }
        }
        Map<String, Map<Timing, Double>> medians = new HashMap<>();
        all.forEach((key, times) -> {
            Map<Timing, Double> of = new HashMap<>();
            times.forEach((timing, values) -> of.put(timing, median(values)));
            medians.put(key, of);
        });
        return medians;
    }

    private static void add(Map<Timing, List<Double>> times, Timing timing, int second) {
        times.computeIfAbsent(timing, k -> new ArrayList<>()).add((double) second - GeneratedSession.EFFECT);
    }

    private static double median(List<Double> values) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        Collections.sort(values);
        int n = values.size();
        return n % 2 == 1 ? values.get(n / 2) : (values.get(n / 2 - 1) + values.get(n / 2)) / 2;
    }
}
