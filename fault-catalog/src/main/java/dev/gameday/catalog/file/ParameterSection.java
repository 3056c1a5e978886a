package dev.gameday.catalog.file;

import dev.gameday.catalog.FaultParameter;
import dev.gameday.catalog.ParameterType;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one parameter of a fault file; its bounds must be readable and its preset within them. */
final class ParameterSection {
    private static final Map<String, ParameterType> TYPES = Arrays.stream(ParameterType.values())
            .collect(Collectors.toMap(type -> type.name().toLowerCase(Locale.ROOT), Function.identity()));

    private ParameterSection() {}

    static Optional<FaultParameter> read(YamlMap map) {
        Optional<String> name = map.text("name");
        Optional<ParameterType> type = map.choice("type", TYPES);
        Optional<String> unit = map.optional("unit").flatMap(YamlNode::text);
        Optional<String> minimum = map.optional("minimum").flatMap(YamlNode::text);
        Optional<String> maximum = map.optional("maximum").flatMap(YamlNode::text);
        List<String> choices = map.optional("choices").map(YamlNode::texts).orElse(List.of());
        Optional<String> preset = map.optional("preset").flatMap(YamlNode::text);
        Optional<String> description = map.text("description");
        map.close();
        if (name.isEmpty() || type.isEmpty() || description.isEmpty()) {
            return Optional.empty();
        }
        FaultParameter unbounded = new FaultParameter(
                name.get(),
                type.get(),
                unit.orElse(""),
                Optional.empty(),
                Optional.empty(),
                choices,
                Optional.empty(),
                description.get());
        boolean low = fits(map, "minimum", minimum, unbounded);
        boolean readable = fits(map, "maximum", maximum, unbounded) && low;
        FaultParameter parameter = new FaultParameter(
                name.get(),
                type.get(),
                unit.orElse(""),
                minimum.filter(m -> readable),
                maximum.filter(m -> readable),
                choices,
                preset,
                description.get());
        fits(map, "maximum", maximum.filter(m -> readable), parameter);
        fits(map, "preset", preset, parameter);
        return Optional.of(parameter);
    }

    private static boolean fits(YamlMap map, String key, Optional<String> value, FaultParameter parameter) {
        Optional<String> refusal = value.flatMap(parameter::refusal);
        refusal.ifPresent(why -> map.problem(key, "this " + key + " can't be: " + why, "correct it or the bounds"));
        return refusal.isEmpty();
    }
}
