package dev.gameday.recorder.report.section;

import java.util.List;

/** A row of Unicode blocks, one a value, from the lowest to the highest of a range; the range may have no width. */
final class Sparkline {
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";

    private Sparkline() {}

    static String of(List<Double> values, double lowest, double highest) {
        StringBuilder line = new StringBuilder();
        for (double value : values) {
            double share = highest > lowest ? (value - lowest) / (highest - lowest) : 0;
            int level = (int) Math.round(share * (BLOCKS.length() - 1));
            line.append(BLOCKS.charAt(Math.max(0, Math.min(BLOCKS.length() - 1, level))));
        }
        return line.toString();
    }
}
