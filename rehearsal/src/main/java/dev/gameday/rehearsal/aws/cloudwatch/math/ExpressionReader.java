package dev.gameday.rehearsal.aws.cloudwatch.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads metric-math expressions: numbers, ids, arrays, {@code + - * / ^}, comparisons, {@code AND} and {@code OR},
 * parentheses, {@code METRICS}, {@code FILL} and the functions of {@link MathFunction}. Anything else, as {@code
 * SEARCH}, is an {@link Unreadable}, never a guess.
 */
public final class ExpressionReader {
    private static final Pattern TOKEN = Pattern.compile("\\s*([0-9]+(?:\\.[0-9]+)?|[A-Za-z][A-Za-z0-9_]*|\"[^\"]*\""
            + "|'[^']*'|==|!=|<=|>=|&&|\\|\\||[-+*/^(),<>\\[\\]])");

    /** Operators that bind alike, the loosest first. */
    private static final List<Map<String, DoubleBinaryOperator>> LEVELS = List.of(
            Map.of("OR", (a, b) -> truth(a != 0 || b != 0), "||", (a, b) -> truth(a != 0 || b != 0)),
            Map.of("AND", (a, b) -> truth(a != 0 && b != 0), "&&", (a, b) -> truth(a != 0 && b != 0)),
            Map.of(
                    "==", (a, b) -> truth(a == b),
                    "!=", (a, b) -> truth(a != b),
                    "<", (a, b) -> truth(a < b),
                    "<=", (a, b) -> truth(a <= b),
                    ">", (a, b) -> truth(a > b),
                    ">=", (a, b) -> truth(a >= b)),
            Map.of("+", (a, b) -> a + b, "-", (a, b) -> a - b),
            Map.of("*", (a, b) -> a * b, "/", (a, b) -> a / b),
            Map.of("^", Math::pow));

    private final List<String> tokens = new ArrayList<>();
    private int next;

    private ExpressionReader(String text) throws Unreadable {
        Matcher matcher = TOKEN.matcher(text.strip());
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (end != text.strip().length() || tokens.isEmpty()) {
            throw new Unreadable("Syntax error at position " + end);
        }
    }

    /** Why an expression cannot be read. */
    public static final class Unreadable extends Exception {
        Unreadable(String reason) {
            super(reason);
        }
    }

    public static Expression read(String text) throws Unreadable {
        ExpressionReader reader = new ExpressionReader(text);
        Expression expression = reader.level(0);
        if (reader.next < reader.tokens.size()) {
            throw new Unreadable("Unexpected '" + reader.tokens.get(reader.next) + "'");
        }
        return expression;
    }

    private static double truth(boolean value) {
        return value ? 1 : 0;
    }

    private Expression level(int level) throws Unreadable {
        if (level == LEVELS.size()) {
            return factor();
        }
        Map<String, DoubleBinaryOperator> operators = LEVELS.get(level);
        Expression left = level(level + 1);
        while (next < tokens.size() && operators.containsKey(tokens.get(next))) {
            DoubleBinaryOperator operator = Objects.requireNonNull(operators.get(take()));
            left = new Expression.Operation(left, operator, level(level + 1));
        }
        return left;
    }

    private Expression factor() throws Unreadable {
        String token = take();
        if (token.equals("-")) {
            return new Expression.Operation(new Expression.Literal(0), (a, b) -> a - b, factor());
        }
        if (token.equals("(")) {
            Expression inner = level(0);
            expect(")");
            return inner;
        }
        if (token.equals("[")) {
            return new Expression.Array(list("]"));
        }
        if (Character.isDigit(token.charAt(0))) {
            return new Expression.Literal(Double.parseDouble(token));
        }
        if (sees("(")) {
            return function(token);
        }
        if (!Character.isLowerCase(token.charAt(0))) {
            throw new Unreadable("Unexpected '" + token + "'");
        }
        return new Expression.Reference(token);
    }

    private Expression function(String name) throws Unreadable {
        expect("(");
        if (name.equalsIgnoreCase("FILL")) {
            return fill();
        }
        if (name.equalsIgnoreCase("METRICS")) {
            return metrics();
        }
        MathFunction function =
                MathFunction.named(name).orElseThrow(() -> new Unreadable("Unsupported function: " + name));
        List<Expression> arguments = list(")");
        if (arguments.size() < function.least() || arguments.size() > function.most()) {
            throw new Unreadable(name + " takes another number of arguments than " + arguments.size());
        }
        return new Expression.Call(function, arguments);
    }

    private Expression fill() throws Unreadable {
        Expression series = level(0);
        expect(",");
        Expression.Fill fill = new Expression.Fill(series, filler());
        expect(")");
        return fill;
    }

    private Filler filler() throws Unreadable {
        String token = take();
        if (token.equals("REPEAT")) {
            return Filler.REPEAT;
        }
        if (token.equals("LINEAR")) {
            return Filler.LINEAR;
        }
        try {
            return Filler.constant(token.equals("-") ? -Double.parseDouble(take()) : Double.parseDouble(token));
        } catch (NumberFormatException notANumber) {
            throw new Unreadable("FILL takes a number, REPEAT or LINEAR, not '" + token + "'");
        }
    }

    private Expression metrics() throws Unreadable {
        String part = sees(")") ? "\"\"" : take();
        expect(")");
        if (part.charAt(0) != '"' && part.charAt(0) != '\'') {
            throw new Unreadable("METRICS takes a text in quotes, not '" + part + "'");
        }
        return new Expression.Metrics(part.substring(1, part.length() - 1));
    }

    private List<Expression> list(String end) throws Unreadable {
        List<Expression> elements = new ArrayList<>();
        elements.add(level(0));
        while (!sees(end)) {
            expect(",");
            elements.add(level(0));
        }
        expect(end);
        return elements;
    }

    private boolean sees(String token) {
        return next < tokens.size() && tokens.get(next).equals(token);
    }

    private String take() throws Unreadable {
        if (next == tokens.size()) {
            throw new Unreadable("Unexpected end of the expression");
        }
        return tokens.get(next++);
    }

    private void expect(String token) throws Unreadable {
        if (!take().equals(token)) {
            throw new Unreadable("Expected '" + token + "'");
        }
    }
}
