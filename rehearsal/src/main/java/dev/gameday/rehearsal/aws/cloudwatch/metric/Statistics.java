package dev.gameday.rehearsal.aws.cloudwatch.metric;

import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statistics CloudWatch computes, by the names it gives them: {@code Sum}, {@code p99.9}, {@code tm90}, {@code
 * TC(10%:90%)} and so on, as "CloudWatch statistics definitions" has them. Winsorized means, percentile ranks and bounds
 * that are values and not percents are not offered. Percentiles and what is trimmed by them are within 1 %.
 */
public final class Statistics {
    private static final String PERCENT = "(\\d{1,2}(?:\\.\\d{1,10})?|100)";
    private static final Pattern PERCENTILE = Pattern.compile("p" + PERCENT);
    private static final Pattern TRIMMED = Pattern.compile("(tm|tc|ts)" + PERCENT);
    private static final Pattern TRIMMED_BOTH =
            Pattern.compile("(TM|TC|TS)\\(" + PERCENT + "?%?:" + PERCENT + "?%?\\)");
    private static final Map<String, ToDoubleFunction<Distribution>> NAMED = Map.of(
            "Sum",
            Distribution::sum,
            "Average",
            Distribution::average,
            "Minimum",
            Distribution::minimum,
            "Maximum",
            Distribution::maximum,
            "SampleCount",
            Distribution::count,
            "IQM",
            distribution -> distribution.between(25, 75).mean());

    private Statistics() {}

    public static Optional<ToDoubleFunction<Distribution>> named(String name) {
        Matcher percentile = PERCENTILE.matcher(name);
        if (percentile.matches()) {
            double percent = Double.parseDouble(percentile.group(1));
            return Optional.of(distribution -> distribution.percentile(percent));
        }
        Matcher trimmed = TRIMMED.matcher(name);
        if (trimmed.matches()) {
            return Optional.of(trimmed(trimmed.group(1), 0, Double.parseDouble(trimmed.group(2))));
        }
        Matcher both = TRIMMED_BOTH.matcher(name);
        if (both.matches() && name.contains("%")) {
            double low = both.group(2) == null ? 0 : Double.parseDouble(both.group(2));
            double high = both.group(3) == null ? 100 : Double.parseDouble(both.group(3));
            return low < high ? Optional.of(trimmed(both.group(1), low, high)) : Optional.empty();
        }
        return Optional.ofNullable(NAMED.get(name));
    }

    /** The percent of a percentile's name; empty for other statistics. */
    public static Optional<Double> percentOf(String name) {
        Matcher percentile = PERCENTILE.matcher(name);
        return percentile.matches() ? Optional.of(Double.valueOf(percentile.group(1))) : Optional.empty();
    }

    private static ToDoubleFunction<Distribution> trimmed(String kind, double low, double high) {
        return switch (kind.charAt(1)) {
            case 'm', 'M' -> distribution -> distribution.between(low, high).mean();
            case 'c', 'C' -> distribution -> distribution.between(low, high).count();
            default -> distribution -> distribution.between(low, high).sum();
        };
    }
}
