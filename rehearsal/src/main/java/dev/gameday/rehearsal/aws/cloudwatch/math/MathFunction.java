package dev.gameday.rehearsal.aws.cloudwatch.math;

import dev.gameday.rehearsal.aws.cloudwatch.answer.CloudWatchErrors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * A function of metric mathematics, as "Using math expressions with CloudWatch metrics" in the CloudWatch User Guide
 * has them. {@code least} and {@code most} bound the number of arguments.
 */
public record MathFunction(int least, int most, Body body) {
    private static final Map<String, MathFunction> NAMED = named();

    /** What the function computes. */
    @FunctionalInterface
    public interface Body {
        /** The result for these arguments. */
        Operand of(List<Operand> arguments, Expression.Scope scope);
    }

    /** The function of that name, in upper or lower case; empty where it is not offered. */
    public static Optional<MathFunction> named(String name) {
        return Optional.ofNullable(NAMED.get(name.toUpperCase(Locale.ROOT)));
    }

    public Operand of(List<Operand> arguments, Expression.Scope scope) {
        return body.of(arguments, scope);
    }

    private static Map<String, MathFunction> named() {
        Map<String, MathFunction> named = new HashMap<>();
        numbers(named, "ABS", Math::abs);
        numbers(named, "CEIL", Math::ceil);
        numbers(named, "FLOOR", Math::floor);
        numbers(named, "LOG", Math::log);
        numbers(named, "LOG10", Math::log10);
        folds(
                named,
                "SUM",
                values -> values.stream().mapToDouble(value -> value).sum());
        folds(named, "AVG", MathFunction::average);
        folds(
                named,
                "MIN",
                values -> values.stream().mapToDouble(value -> value).min().orElse(Double.NaN));
        folds(
                named,
                "MAX",
                values -> values.stream().mapToDouble(value -> value).max().orElse(Double.NaN));
        folds(named, "STDDEV", MathFunction::deviation);
        named.put("DIFF", one(points -> steps(points, (change, seconds) -> change)));
        named.put("RATE", one(points -> steps(points, (change, seconds) -> change / seconds)));
        named.put("RUNNING_SUM", one(MathFunction::running));
        named.put(
                "PERIOD",
                new MathFunction(
                        1,
                        1,
                        (arguments, scope) ->
                                new Operand.Constant(single(arguments.get(0)).period())));
        named.put(
                "METRIC_COUNT",
                new MathFunction(
                        1,
                        1,
                        (arguments, scope) ->
                                new Operand.Constant(arguments.get(0).series().size())));
        named.put("IF", new MathFunction(2, 3, (arguments, scope) -> Condition.choose(arguments)));
        return Map.copyOf(named);
    }

    private static void numbers(Map<String, MathFunction> named, String name, DoubleUnaryOperator operator) {
        named.put(
                name,
                new MathFunction(1, 1, (arguments, scope) -> arguments.get(0).map(operator)));
    }

    /** Of one series a number, of an array a series: at each time that any has, what those that have it come to. */
    private static void folds(Map<String, MathFunction> named, String name, ToDoubleFunction<List<Double>> fold) {
        named.put(
                name,
                new MathFunction(
                        1,
                        1,
                        (arguments, scope) -> arguments.get(0) instanceof Operand.Many many
                                ? across(many, fold)
                                : new Operand.Constant(fold.applyAsDouble(List.copyOf(
                                        single(arguments.get(0)).values().values())))));
    }

    private static Operand.Points across(Operand.Many many, ToDoubleFunction<List<Double>> fold) {
        NavigableMap<Long, List<Double>> byTime = new TreeMap<>();
        int period = 1;
        for (Operand.Points points : many.series()) {
            period = Math.max(period, points.period());
            points.values()
                    .forEach((time, value) -> byTime.computeIfAbsent(time, any -> new ArrayList<>())
                            .add(value));
        }
        NavigableMap<Long, Double> folded = new TreeMap<>();
        byTime.forEach((time, values) -> folded.put(time, fold.applyAsDouble(values)));
        return new Operand.Points("", period, folded);
    }

    /** What becomes of the change from one point to the next, and of the seconds between. */
    private interface Step {
        double of(double change, double seconds);
    }

    private static MathFunction one(UnaryOperator<Operand.Points> change) {
        return new MathFunction(1, 1, (arguments, scope) -> arguments.get(0).each(change));
    }

    private static Operand.Points steps(Operand.Points points, Step step) {
        NavigableMap<Long, Double> steps = new TreeMap<>();
        points.values().forEach((time, value) -> {
            Map.Entry<Long, Double> before = points.values().lowerEntry(time);
            if (before != null) {
                steps.put(time, step.of(value - before.getValue(), (double) (time - before.getKey())));
            }
        });
        return points.with(steps);
    }

    private static Operand.Points running(Operand.Points points) {
        NavigableMap<Long, Double> sums = new TreeMap<>();
        double sum = 0;
        for (Map.Entry<Long, Double> point : points.values().entrySet()) {
            sum += point.getValue();
            sums.put(point.getKey(), sum);
        }
        return points.with(sums);
    }

    private static double average(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElse(Double.NaN);
    }

    private static double deviation(List<Double> values) {
        double average = average(values);
        return Math.sqrt(average(values.stream()
                .map(value -> (value - average) * (value - average))
                .toList()));
    }

    private static Operand.Points single(Operand operand) {
        if (operand instanceof Operand.Points points) {
            return points;
        }
        throw CloudWatchErrors.invalid("Error in expression: a time series was expected");
    }
}
