package dev.gameday.rehearsal.aws.cloudwatch;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Supplier;

/** A metric-math expression, read by {@link ExpressionReader}. */
sealed interface Expression {
    /** The expression's value; {@code scope} knows what the ids stand for. */
    Operand evaluate(Scope scope);

    /** Tells every id that the expression mentions. */
    void mentions(Consumer<String> ids);

    /** What the ids stand for, and the time that is asked about, in seconds since the epoch. */
    interface Scope {
        /** The value of the query of that id. */
        Operand valueOf(String id);

        /** Where the first period begins. */
        long start(int period);

        /** The first second that is not asked about any more. */
        long to();
    }

    /** A number as written. */
    record Literal(double value) implements Expression {
        @Override
        public Operand evaluate(Scope scope) {
            return new Operand.Constant(value);
        }

        @Override
        public void mentions(Consumer<String> ids) {}
    }

    /** Another query's value. */
    record Reference(String id) implements Expression {
        @Override
        public Operand evaluate(Scope scope) {
            return scope.valueOf(id);
        }

        @Override
        public void mentions(Consumer<String> ids) {
            ids.accept(id);
        }
    }

    /** Two expressions under one of the four basic operations. */
    record Operation(Expression left, DoubleBinaryOperator operator, Expression right) implements Expression {
        @Override
        public Operand evaluate(Scope scope) {
            return left.evaluate(scope).with(right.evaluate(scope), operator);
        }

        @Override
        public void mentions(Consumer<String> ids) {
            left.mentions(ids);
            right.mentions(ids);
        }
    }

    /** {@code FILL}: a value for every period without one; the last value seen when {@code value} is empty. */
    record Fill(Expression series, Optional<Double> value) implements Expression {
        @Override
        public Operand evaluate(Scope scope) {
            return series.evaluate(scope) instanceof Operand.Points points
                    ? fill(points, scope)
                    : series.evaluate(scope);
        }

        private Operand fill(Operand.Points points, Scope scope) {
            int period = points.period();
            NavigableMap<Long, Double> filled = new TreeMap<>();
            Optional<Double> filler = value;
            for (long time = scope.start(period); time < scope.to(); time += period) {
                Optional<Double> point = Optional.ofNullable(points.values().get(time));
                if (value.isEmpty() && point.isPresent()) {
                    filler = point;
                }
                long here = time;
                point.or(orElse(filler)).ifPresent(known -> filled.put(here, known));
            }
            return new Operand.Points(period, filled);
        }

        private static Supplier<Optional<Double>> orElse(Optional<Double> filler) {
            return () -> filler;
        }

        @Override
        public void mentions(Consumer<String> ids) {
            series.mentions(ids);
        }
    }
}
