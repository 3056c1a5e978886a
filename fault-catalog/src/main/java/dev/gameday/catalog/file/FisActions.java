package dev.gameday.catalog.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gameday.catalog.FaultParameter;
import dev.gameday.catalog.ParameterType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The actions of AWS FIS with their targets and the bounds of their parameters, as the action reference of the FIS user
 * guide states them. It asks no account: an action newer than this list is unknown.
 */
public final class FisActions {
    private static final String RESOURCE = "/dev/gameday/catalog/fis-actions.json";

    /** The least and the most that FIS takes where an action's page states no range (service quotas). */
    private static final List<String> USUAL_DURATION = List.of("PT1M", "PT12H");

    private final Map<String, FisAction> actions = new TreeMap<>();

    private FisActions(JsonNode list) {
        list.forEach(entry -> {
            FisAction action = action(entry);
            actions.put(action.id(), action);
        });
    }

    /** The list that this console carries. */
    public static FisActions shipped() {
        try (InputStream json = Objects.requireNonNull(FisActions.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new FisActions(new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The action of that id, as {@code aws:lambda:invocation-add-delay}. */
    public Optional<FisAction> action(String id) {
        return Optional.ofNullable(actions.get(id));
    }

    /** The ids of all actions. */
    public Set<String> ids() {
        return actions.keySet();
    }

    private static FisAction action(JsonNode entry) {
        Map<String, String> targets = new TreeMap<>();
        entry.path("targets")
                .properties()
                .forEach(t -> targets.put(t.getKey(), t.getValue().asText()));
        List<FaultParameter> parameters = new ArrayList<>();
        List<String> required = new ArrayList<>();
        for (JsonNode parameter : entry.path("parameters")) {
            parameters.add(parameter(parameter));
            if (parameter.path("required").asBoolean()) {
                required.add(parameter.path("name").asText());
            }
        }
        List<String> permissions = new ArrayList<>();
        entry.path("permissions").forEach(permission -> permissions.add(permission.asText()));
        return new FisAction(entry.path("id").asText(), targets, parameters, required, permissions);
    }

    private static FaultParameter parameter(JsonNode parameter) {
        String type = parameter.path("type").asText();
        boolean ranged = type.equals("integer") || type.equals("decimal") || type.equals("iso8601-duration");
        boolean duration = parameter.path("name").asText().equals("duration");
        List<String> choices = new ArrayList<>();
        if (type.equals("enum")) {
            parameter.path("values").forEach(value -> choices.add(value.asText()));
        }
        Optional<String> minimum = bound(parameter.path("min")).or(() -> usual(duration, 0));
        Optional<String> maximum = bound(parameter.path("max")).or(() -> usual(duration, 1));
        return new FaultParameter(
                parameter.path("name").asText(),
                type(type),
                "",
                minimum.filter(m -> ranged),
                maximum.filter(m -> ranged),
                choices,
                Optional.empty(),
                parameter.path("note").asText(""));
    }

    private static Optional<String> usual(boolean duration, int which) {
        return duration ? Optional.of(USUAL_DURATION.get(which)) : Optional.empty();
    }

    private static Optional<String> bound(JsonNode value) {
        if (value.isNumber()) {
            return Optional.of(new BigDecimal(value.asText())
                    .setScale(0, RoundingMode.CEILING)
                    .toPlainString());
        }
        return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
    }

    private static ParameterType type(String type) {
        return switch (type) {
            case "integer", "decimal" -> ParameterType.INTEGER;
            case "boolean" -> ParameterType.BOOLEAN;
            case "iso8601-duration" -> ParameterType.DURATION;
            case "csv", "csv-enum" -> ParameterType.LIST;
            default -> ParameterType.STRING;
        };
    }
}
