package dev.gameday.runbook.file;

import dev.gameday.catalog.FaultParameter;
import dev.gameday.catalog.ParameterType;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a runbook's parameters, and holds each bound, choice and default against the parameter's own type. */
final class ParameterReader {
    private static final Map<String, ParameterType> TYPES = Stream.of(ParameterType.values())
            .collect(Collectors.toMap(type -> type.name().toLowerCase(Locale.ROOT), Function.identity()));

    /** What parts the two halves of a parameter's refusal. */
    private static final String REMEDY = "; write ";

    private final Ids names = new Ids("parameter");

    /** The parameters that are written in these items. */
    List<FaultParameter> read(List<YamlNode> items) {
        return items.stream()
                .flatMap(item -> item.map().stream())
                .flatMap(item -> parameter(item).stream())
                .toList();
    }

    /** The names of all that were read, the broken ones' too. */
    Ids names() {
        return names;
    }

    private Optional<FaultParameter> parameter(YamlMap map) {
        Optional<String> name = names.take(map, "name");
        Optional<ParameterType> type = map.choice("type", TYPES);
        String unit = map.optional("unit").flatMap(YamlNode::text).orElse("");
        Optional<YamlNode> min = map.optional("minimum");
        Optional<YamlNode> max = map.optional("maximum");
        List<YamlNode> choices = map.optional("choices").map(YamlNode::items).orElse(List.of());
        Optional<YamlNode> preset = map.optional("preset");
        Optional<String> description = map.text("description");
        map.close();
        if (!Forms.all(name, type, description)) {
            return Optional.empty();
        }
        FaultParameter bare = new FaultParameter(
                name.orElseThrow(),
                type.orElseThrow(),
                unit,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                description.orElseThrow());
        return Optional.of(bounded(bare, min, max, choices, preset));
    }

    private static FaultParameter bounded(
            FaultParameter bare,
            Optional<YamlNode> min,
            Optional<YamlNode> max,
            List<YamlNode> choices,
            Optional<YamlNode> preset) {
        Optional<String> minimum = min.flatMap(node -> accepted(bare, node));
        FaultParameter from = with(bare, minimum, Optional.empty(), List.of(), Optional.empty());
        Optional<String> maximum = max.flatMap(node -> accepted(from, node));
        FaultParameter open = with(bare, minimum, maximum, List.of(), Optional.empty());
        List<String> offered =
                choices.stream().flatMap(node -> accepted(open, node).stream()).toList();
        FaultParameter closed = with(bare, minimum, maximum, offered, Optional.empty());
        return with(bare, minimum, maximum, offered, preset.flatMap(node -> accepted(closed, node)));
    }

    private static FaultParameter with(
            FaultParameter bare,
            Optional<String> minimum,
            Optional<String> maximum,
            List<String> choices,
            Optional<String> preset) {
        return new FaultParameter(
                bare.name(), bare.type(), bare.unit(), minimum, maximum, choices, preset, bare.description());
    }

    /** The written value if the parameter takes it; else that is noted as the parameter says it. */
    private static Optional<String> accepted(FaultParameter parameter, YamlNode node) {
        return node.text().filter(value -> {
            Optional<String> refusal = parameter.refusal(value);
            refusal.ifPresent(sentence -> {
                int remedy = sentence.lastIndexOf(REMEDY);
                node.problem(
                        remedy < 0 ? sentence : sentence.substring(0, remedy),
                        remedy < 0 ? "write another value" : sentence.substring(remedy + 2));
            });
            return refusal.isEmpty();
        });
    }
}
