package dev.gameday.shell.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Medians in seconds of things that are measured in turns, after one round that does not count. */
public final class Medians {
    private Medians() {}

    /** The median of each row, by its name, after so many rounds. */
    public static Map<String, Double> of(Map<String, Callable<Duration>> rows, int runs) throws Exception {
        Map<String, List<Duration>> taken = new LinkedHashMap<>();
        for (int run = 0; run <= runs; run++) {
            for (Map.Entry<String, Callable<Duration>> row : rows.entrySet()) {
                Duration duration = row.getValue().call();
                if (run > 0) {
                    taken.computeIfAbsent(row.getKey(), name -> new ArrayList<>())
                            .add(duration);
                }
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        taken.forEach((name, durations) -> medians.put(name, median(durations)));
        return medians;
    }

    private static double median(List<Duration> durations) {
        double[] seconds = durations.stream()
                .mapToDouble(duration -> duration.toNanos() / 1e9)
                .sorted()
                .toArray();
        int middle = seconds.length / 2;
        return seconds.length % 2 == 1 ? seconds[middle] : (seconds[middle - 1] + seconds[middle]) / 2;
    }
}
