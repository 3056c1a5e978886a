package dev.gameday.rehearsal.aws.cloudwatch.math;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What {@code FILL} puts in a period without a value, at {@code time} seconds since the epoch; perhaps nothing. */
@FunctionalInterface
public interface Filler {
    /** The last value before; nothing before the first. */
    Filler REPEAT =
            (values, time) -> Optional.ofNullable(values.lowerEntry(time)).map(Map.Entry::getValue);

    /** A line between the values around; nothing before the first and after the last. */
    Filler LINEAR = (values, time) -> {
        Map.Entry<Long, Double> before = values.lowerEntry(time);
        Map.Entry<Long, Double> after = values.higherEntry(time);
        if (before == null || after == null) {
            return Optional.empty();
        }
        double share = (time - before.getKey()) / (double) (after.getKey() - before.getKey());
        return Optional.of(before.getValue() + share * (after.getValue() - before.getValue()));
    };

    /** The value for a period that has none. */
    Optional<Double> value(NavigableMap<Long, Double> known, long time);

    /** The same number always. */
    static Filler constant(double number) {
        return (known, time) -> Optional.of(number);
    }

    /** The series with every period of the scope that this fills. */
    default Operand.Points fill(Operand.Points points, Expression.Scope scope) {
        int period = points.period();
        NavigableMap<Long, Double> filled = new TreeMap<>(points.values());
        for (long time = scope.start(period); time < scope.to(); time += period) {
            if (!filled.containsKey(time)) {
                long here = time;
                value(points.values(), time).ifPresent(value -> filled.put(here, value));
            }
        }
        return points.with(filled);
    }
}
