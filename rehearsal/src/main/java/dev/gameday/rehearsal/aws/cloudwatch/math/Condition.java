package dev.gameday.rehearsal.aws.cloudwatch.math;

import dev.gameday.rehearsal.aws.cloudwatch.answer.CloudWatchErrors;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code IF(condition, then, else)} of metric mathematics: a number chooses a whole branch, a series chooses at each of
 * its times. Without an {@code else}, and where the chosen series has no value, there is no point.
 */
public final class Condition {
    private Condition() {}

    public static Operand choose(List<Operand> arguments) {
        Operand condition = arguments.get(0);
        Operand then = arguments.get(1);
        Optional<Operand> otherwise = arguments.size() == 3 ? Optional.of(arguments.get(2)) : Optional.empty();
        if (condition instanceof Operand.Constant constant) {
            return constant.value() != 0 ? then : otherwise.orElseGet(() -> new Operand.Many(List.of()));
        }
        return condition.each(points -> choose(points, then, otherwise));
    }

    private static Operand.Points choose(Operand.Points condition, Operand then, Optional<Operand> otherwise) {
        NavigableMap<Long, Double> chosen = new TreeMap<>();
        condition.values().forEach((time, value) -> {
            Optional<Operand> branch = value != 0 ? Optional.of(then) : otherwise;
            branch.flatMap(operand -> at(operand, time)).ifPresent(found -> chosen.put(time, found));
        });
        return condition.with(chosen);
    }

    private static Optional<Double> at(Operand operand, Long time) {
        if (operand instanceof Operand.Constant constant) {
            return Optional.of(constant.value());
        }
        if (operand instanceof Operand.Points points) {
            return Optional.ofNullable(points.values().get(time));
        }
        throw CloudWatchErrors.invalid("Error in expression: IF takes numbers and time series, no arrays");
    }
}
