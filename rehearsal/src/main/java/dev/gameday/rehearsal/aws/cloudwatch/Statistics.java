package dev.gameday.rehearsal.aws.cloudwatch;

import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statistics CloudWatch computes, by the names it gives them: {@code Sum}, {@code p99.9} and so on. */
final class Statistics {
    private static final Pattern PERCENTILE = Pattern.compile("p(\\d{1,2}(?:\\.\\d{1,10})?|100)");
    private static final Map<String, ToDoubleFunction<Distribution>> NAMED = Map.of(
            "Sum", Distribution::sum,
            "Average", Distribution::average,
            "Minimum", Distribution::minimum,
            "Maximum", Distribution::maximum,
            "SampleCount", Distribution::count);

    private Statistics() {}

    static Optional<ToDoubleFunction<Distribution>> named(String name) {
        Matcher percentile = PERCENTILE.matcher(name);
        if (percentile.matches()) {
            double percent = Double.parseDouble(percentile.group(1));
            return Optional.of(distribution -> distribution.percentile(percent));
        }
        return Optional.ofNullable(NAMED.get(name));
    }
}
