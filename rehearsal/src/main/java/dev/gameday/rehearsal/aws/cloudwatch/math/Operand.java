package dev.gameday.rehearsal.aws.cloudwatch.math;

import dev.gameday.rehearsal.aws.cloudwatch.answer.CloudWatchErrors;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * A value in metric mathematics: a number, points in time, or an array of such series. Where two series meet, only
 * common times count. An array meets a number or a series member by member; two arrays never meet.
 */
public sealed interface Operand {
    /** This and then {@code right}, under the operator. */
    Operand with(Operand right, DoubleBinaryOperator operator);

    /** A number before this. */
    Operand after(double left, DoubleBinaryOperator operator);

    /** A series before this. */
    Operand after(Points left, DoubleBinaryOperator operator);

    /** Each number by itself. */
    Operand map(DoubleUnaryOperator operator);

    /** Each series by itself; a number stays. */
    Operand each(UnaryOperator<Points> change);

    /** The series in it; none in a number. */
    List<Points> series();

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

        @Override
        public Operand map(DoubleUnaryOperator operator) {
            return new Constant(operator.applyAsDouble(value));
        }

        @Override
        public Operand each(UnaryOperator<Points> change) {
            return this;
        }

        @Override
        public List<Points> series() {
            return List.of();
        }
    }

    /** Values by the start of their period, in seconds since the epoch. A value that is no number is left out. */
    record Points(String label, int period, NavigableMap<Long, Double> values) implements Operand {
        @Override
        public Operand with(Operand right, DoubleBinaryOperator operator) {
            return right.after(this, operator);
        }

        @Override
        public Operand after(double left, DoubleBinaryOperator operator) {
            return map(point -> operator.applyAsDouble(left, point));
        }

        @Override
        public Points after(Points left, DoubleBinaryOperator operator) {
            NavigableMap<Long, Double> common = new TreeMap<>();
            left.values.forEach((time, value) -> {
                Double mine = values.get(time);
                if (mine != null) {
                    keep(common, time, operator.applyAsDouble(value, mine));
                }
            });
            return new Points(left.label, Math.max(left.period, period), common);
        }

        @Override
        public Points map(DoubleUnaryOperator operator) {
            NavigableMap<Long, Double> mapped = new TreeMap<>();
            values.forEach((time, value) -> keep(mapped, time, operator.applyAsDouble(value)));
            return with(mapped);
        }

        @Override
        public Operand each(UnaryOperator<Points> change) {
            return change.apply(this);
        }

        @Override
        public List<Points> series() {
            return List.of(this);
        }

        Points with(NavigableMap<Long, Double> others) {
            return new Points(label, period, others);
        }

        /** CloudWatch gives no datapoint for a division by zero. */
        private static void keep(NavigableMap<Long, Double> values, Long time, double value) {
            if (Double.isFinite(value)) {
                values.put(time, value);
            }
        }
    }

    /** An array of series. */
    record Many(List<Points> series) implements Operand {
        @Override
        public Operand with(Operand right, DoubleBinaryOperator operator) {
            return of(series.stream()
                    .<Operand>map(points -> points.with(right, operator))
                    .toList());
        }

        @Override
        public Operand after(double left, DoubleBinaryOperator operator) {
            return of(series.stream()
                    .<Operand>map(points -> points.after(left, operator))
                    .toList());
        }

        @Override
        public Operand after(Points left, DoubleBinaryOperator operator) {
            return of(series.stream()
                    .<Operand>map(points -> points.after(left, operator))
                    .toList());
        }

        @Override
        public Operand map(DoubleUnaryOperator operator) {
            return new Many(series.stream().map(points -> points.map(operator)).toList());
        }

        @Override
        public Operand each(UnaryOperator<Points> change) {
            return new Many(series.stream().map(change).toList());
        }

        private static Many of(List<Operand> results) {
            if (results.stream().anyMatch(Many.class::isInstance)) {
                throw CloudWatchErrors.invalid("Error in expression: an operation between two arrays is not supported");
            }
            return new Many(
                    results.stream().flatMap(result -> result.series().stream()).toList());
        }
    }
}
