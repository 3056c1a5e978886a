package dev.gameday.catalog.file;

import dev.gameday.catalog.FaultParameter;
import dev.gameday.catalog.ParameterType;
import dev.gameday.yaml.NearestName;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameters that a fault file declares, and which of them its mechanism really names as {@code ${name}}. */
final class Parameters {
    static final String DURATION = "duration";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    private final List<FaultParameter> declared = new ArrayList<>();
    private final Map<String, FaultParameter> known = new TreeMap<>();
    private final Map<String, YamlNode> places = new TreeMap<>();
    private final Set<String> used = new HashSet<>();

    private Parameters() {}

    static Parameters read(YamlMap fault, Optional<Duration> shortest, Optional<Duration> longest) {
        Parameters parameters = new Parameters();
        parameters.known.put(
                DURATION,
                new FaultParameter(
                        DURATION,
                        ParameterType.DURATION,
                        "",
                        shortest.map(Duration::toString),
                        longest.map(Duration::toString),
                        List.of(),
                        Optional.empty(),
                        "how long the fault lasts"));
        if (fault.has("parameters")) {
            fault.items("parameters")
                    .forEach(item -> item.map()
                            .flatMap(ParameterSection::read)
                            .ifPresent(parameter -> parameters.add(parameter, item)));
        }
        return parameters;
    }

    private void add(FaultParameter parameter, YamlNode item) {
        if (!NAME.matcher(parameter.name()).matches()) {
            item.problem("'" + parameter.name() + "' is no parameter name", "write lower-case words and hyphens");
        } else if (known.putIfAbsent(parameter.name(), parameter) != null) {
            String why = parameter.name().equals(DURATION) ? "every fault has it" : "it is declared above";
            item.problem("'" + parameter.name() + "' can't be declared: " + why, "choose another name");
        } else {
            declared.add(parameter);
            places.put(parameter.name(), item);
        }
    }

    List<FaultParameter> declared() {
        return declared;
    }

    /** The value's text, every placeholder in it checked and counted as used. */
    Optional<String> filled(YamlNode value) {
        Optional<String> text = value.text();
        text.ifPresent(written -> {
            Matcher placeholder = PLACEHOLDER.matcher(written);
            while (placeholder.find()) {
                use(placeholder.group(1), value);
            }
        });
        return text;
    }

    private void use(String name, YamlNode value) {
        used.add(name);
        if (!known.containsKey(name)) {
            value.problem(
                    "'${" + name + "}' names no parameter of this fault",
                    NearestName.remedy(name, new TreeSet<>(known.keySet())));
        }
    }

    /** The text with a number in each placeholder's place. */
    static String tried(String text) {
        return PLACEHOLDER.matcher(text).replaceAll("1");
    }

    /** The parameter that this text is, where it is one placeholder and nothing else. */
    Optional<FaultParameter> only(String text) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        return placeholder.matches() ? Optional.ofNullable(known.get(placeholder.group(1))) : Optional.empty();
    }

    /** Whether the text holds a placeholder. */
    static boolean variable(String text) {
        return PLACEHOLDER.matcher(text).find();
    }

    void noteUnused() {
        places.forEach((name, item) -> {
            if (!used.contains(name)) {
                item.problem(
                        "the mechanism never uses '" + name + "'",
                        "name it there as '${" + name + "}', or take the parameter out");
            }
        });
    }
}
