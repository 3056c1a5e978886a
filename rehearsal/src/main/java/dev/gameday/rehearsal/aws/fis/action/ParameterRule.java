package dev.gameday.rehearsal.aws.fis.action;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** What an action takes for one of its parameters. All values are strings of at most 1,024 characters. */
public record ParameterRule(
        String name,
        boolean required,
        String type,
        Optional<String> standard,
        Optional<String> least,
        Optional<String> most,
        List<String> values,
        String note) {
    private static final int LONGEST_VALUE = 1_024;
    private static final String DURATION = "iso8601-duration";
    private static final String SHORTEST = "PT1M";
    private static final String LONGEST = "PT12H";

    /** What is wrong with the value, or nothing. */
    public Optional<String> complaint(String value) {
        if (value.length() > LONGEST_VALUE) {
            return Optional.of("is longer than " + LONGEST_VALUE + " characters");
        }
        return switch (type) {
            case DURATION -> duration(value);
            case "integer" -> value.matches("[0-9]{1,9}") ? range(new BigDecimal(value)) : Optional.of("is no integer");
            case "decimal" ->
                value.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")
                        ? range(new BigDecimal(value))
                        : Optional.of("is no number");
            case "boolean" -> oneOf(List.of("true", "false"), value);
            case "enum" -> oneOf(values, value);
            case "csv-enum" ->
                List.of(value.split(",")).stream()
                        .flatMap(element -> oneOf(values, element.strip()).stream())
                        .findFirst();
            case "csv" -> list(value);
            case "json" -> json(value);
            default -> value.isBlank() ? Optional.of("is empty") : Optional.empty();
        };
    }

    private Optional<String> duration(String value) {
        try {
            Duration duration = Duration.parse(value);
            String shortest = least.orElse(SHORTEST);
            String longest = most.orElse(LONGEST);
            boolean within = duration.compareTo(Duration.parse(shortest)) >= 0
                    && duration.compareTo(Duration.parse(longest)) <= 0;
            return within ? Optional.empty() : Optional.of("must be between " + shortest + " and " + longest);
        } catch (DateTimeParseException notADuration) {
            return Optional.of("is no ISO 8601 duration");
        }
    }

    private Optional<String> range(BigDecimal value) {
        boolean low = least.filter(bound -> value.compareTo(new BigDecimal(bound)) < 0)
                .isPresent();
        boolean high =
                most.filter(bound -> value.compareTo(new BigDecimal(bound)) > 0).isPresent();
        return low || high
                ? Optional.of("must be between " + least.orElse("0") + " and " + most.orElse("any"))
                : Optional.empty();
    }

    private Optional<String> list(String value) {
        int elements = value.split(",").length;
        if (value.isBlank()) {
            return Optional.of("is empty");
        }
        return most.filter(bound -> elements > Integer.parseInt(bound))
                .map(bound -> "has more than " + bound + " elements");
    }

    private static Optional<String> oneOf(List<String> allowed, String value) {
        return allowed.contains(value) ? Optional.empty() : Optional.of("must be one of " + allowed);
    }

    private static Optional<String> json(String value) {
        try {
            JsonNode.parser().parse(value);
            return Optional.empty();
        } catch (RuntimeException notJson) {
            return Optional.of("is no JSON");
        }
    }
}
