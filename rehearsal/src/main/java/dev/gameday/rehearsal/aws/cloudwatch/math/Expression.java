package dev.gameday.rehearsal.aws.cloudwatch.math;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.UnaryOperator;

/** A metric-math expression, read by {@link ExpressionReader}. */
public sealed interface Expression {
    /** The expression's value; {@code scope} knows what the ids stand for. */
    Operand evaluate(Scope scope);

    /** Tells every id that the expression mentions. */
    void mentions(Consumer<String> ids);

    /** What the ids stand for, and the time that is asked about, in seconds since the epoch. */
    interface Scope {
        /** The value of the query of that id. */
        Operand valueOf(String id);

        /** The ids of the queries that are metrics and no expressions, in the order of the request. */
        List<String> metrics();

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

    /** Two expressions under an operator. */
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

    /** {@code [m1, m2]}: an array of series. */
    record Array(List<Expression> elements) implements Expression {
        @Override
        public Operand evaluate(Scope scope) {
            return new Operand.Many(elements.stream()
                    .flatMap(element -> element.evaluate(scope).series().stream())
                    .toList());
        }

        @Override
        public void mentions(Consumer<String> ids) {
            elements.forEach(element -> element.mentions(ids));
        }
    }

    /** {@code METRICS("part")}: all metrics of the request whose id holds that part. */
    record Metrics(String part) implements Expression {
        @Override
        public Operand evaluate(Scope scope) {
            return new Operand.Many(scope.metrics().stream()
                    .filter(id -> id.contains(part))
                    .flatMap(id -> scope.valueOf(id).series().stream())
                    .toList());
        }

        @Override
        public void mentions(Consumer<String> ids) {}
    }

    /** A function of what stands in its parentheses. */
    record Call(MathFunction function, List<Expression> arguments) implements Expression {
        @Override
        public Operand evaluate(Scope scope) {
            return function.of(
                    arguments.stream().map(argument -> argument.evaluate(scope)).toList(), scope);
        }

        @Override
        public void mentions(Consumer<String> ids) {
            arguments.forEach(argument -> argument.mentions(ids));
        }
    }

    /** {@code FILL}: values for the periods without one. */
    record Fill(Expression series, Filler filler) implements Expression {
        @Override
        public Operand evaluate(Scope scope) {
            UnaryOperator<Operand.Points> filled = points -> filler.fill(points, scope);
            return series.evaluate(scope).each(filled);
        }

        @Override
        public void mentions(Consumer<String> ids) {
            series.mentions(ids);
        }
    }
}
