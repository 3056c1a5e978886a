package dev.gameday.rehearsal.aws.cloudwatch;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** A value in metric mathematics: a number, or points in time. Where two series meet, only common times count. */
sealed interface Operand {
    /** This and then {@code right}, under the operator. */
    Operand with(Operand right, DoubleBinaryOperator operator);

    /** A number before this. */
    Operand after(double left, DoubleBinaryOperator operator);

    /** A series before this. */
    Operand after(Points left, DoubleBinaryOperator operator);

    /** A number. */
    record Constant(double value) implements Operand {
        @Override
        public Operand with(Operand right, DoubleBinaryOperator operator) {
            return right.after(value, operator);
        }

        @Override
        public Operand after(double left, DoubleBinaryOperator operator) {
            return new Constant(operator.applyAsDouble(left, value));
        }

        @Override
        public Operand after(Points left, DoubleBinaryOperator operator) {
            return left.map(point -> operator.applyAsDouble(point, value));
        }
    }

    /** Values by the start of their period, in seconds since the epoch. A value that is no number is left out. */
    record Points(int period, NavigableMap<Long, Double> values) implements Operand {
        @Override
        public Operand with(Operand right, DoubleBinaryOperator operator) {
            return right.after(this, operator);
        }

        @Override
        public Operand after(double left, DoubleBinaryOperator operator) {
            return map(point -> operator.applyAsDouble(left, point));
        }

        @Override
        public Operand after(Points left, DoubleBinaryOperator operator) {
            NavigableMap<Long, Double> common = new TreeMap<>();
            left.values.forEach((time, value) -> {
                Double mine = values.get(time);
                if (mine != null) {
                    keep(common, time, operator.applyAsDouble(value, mine));
                }
            });
            return new Points(Math.max(left.period, period), common);
        }

        Points map(DoubleUnaryOperator operator) {
            NavigableMap<Long, Double> mapped = new TreeMap<>();
            values.forEach((time, value) -> keep(mapped, time, operator.applyAsDouble(value)));
            return new Points(period, mapped);
        }

        /** CloudWatch gives no datapoint for a division by zero. */
        private static void keep(NavigableMap<Long, Double> values, Long time, double value) {
            if (Double.isFinite(value)) {
                values.put(time, value);
            }
        }
    }
}
