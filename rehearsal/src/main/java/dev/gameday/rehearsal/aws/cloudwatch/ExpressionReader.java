package dev.gameday.rehearsal.aws.cloudwatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads metric-math expressions: numbers, ids, {@code + - * /}, parentheses and {@code FILL(m, value|REPEAT)}. Anything
 * else is an {@link Unreadable}, never a guess.
 */
final class ExpressionReader {
    private static final Pattern TOKEN = Pattern.compile("\\s*([0-9]+(?:\\.[0-9]+)?|[A-Za-z][A-Za-z0-9_]*|[-+*/(),])");

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
    static final class Unreadable extends Exception {
        Unreadable(String reason) {
            super(reason);
        }
    }

    static Expression read(String text) throws Unreadable {
        ExpressionReader reader = new ExpressionReader(text);
        Expression expression = reader.sum();
        if (reader.next < reader.tokens.size()) {
            throw new Unreadable("Unexpected '" + reader.tokens.get(reader.next) + "'");
        }
        return expression;
    }

    private Expression sum() throws Unreadable {
        Expression left = product();
        while (sees("+") || sees("-")) {
            DoubleBinaryOperator operator = take().equals("+") ? (a, b) -> a + b : (a, b) -> a - b;
            left = new Expression.Operation(left, operator, product());
        }
        return left;
    }

    private Expression product() throws Unreadable {
        Expression left = factor();
        while (sees("*") || sees("/")) {
            DoubleBinaryOperator operator = take().equals("*") ? (a, b) -> a * b : (a, b) -> a / b;
            left = new Expression.Operation(left, operator, factor());
        }
        return left;
    }

    private Expression factor() throws Unreadable {
        String token = take();
        if (token.equals("-")) {
            return new Expression.Operation(new Expression.Literal(0), (a, b) -> a - b, factor());
        }
        if (token.equals("(")) {
            Expression inner = sum();
            expect(")");
            return inner;
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
        if (!name.toUpperCase(Locale.ROOT).equals("FILL")) {
            throw new Unreadable("Unsupported function: " + name);
        }
        expect("(");
        Expression series = sum();
        expect(",");
        Expression.Fill fill = new Expression.Fill(series, filler());
        expect(")");
        return fill;
    }

    private Optional<Double> filler() throws Unreadable {
        String token = take();
        if (token.equals("REPEAT")) {
            return Optional.empty();
        }
        try {
            return Optional.of(token.equals("-") ? -Double.parseDouble(take()) : Double.parseDouble(token));
        } catch (NumberFormatException notANumber) {
            throw new Unreadable("FILL takes a number or REPEAT, not '" + token + "'");
        }
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
