package dev.gameday.runbook.file;

import dev.gameday.catalog.FaultParameter;
import dev.gameday.catalog.ParameterType;
import dev.gameday.yaml.NearestName;
import dev.gameday.yaml.Place;
import dev.gameday.yaml.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks every {@code ${name}} of a runbook: that it is a parameter, and stands where the planner fills one in. */
final class Placeholders implements Scalars.Visitor {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}]*)}");

    /** The keys under which a value may hold one. */
    private static final Set<String> FILLED = Set.of("zone", "duration", "arguments");

    private final Problems problems;
    private final List<FaultParameter> parameters;
    private final Set<String> known;
    private final Set<String> used = new TreeSet<>();

    /** {@code known} are the names of all parameters, those of the broken ones too. */
    Placeholders(List<FaultParameter> parameters, Set<String> known, Problems problems) {
        this.parameters = parameters;
        this.known = known;
        this.problems = problems;
    }

    /** Whether the text is one placeholder and nothing else. */
    static boolean isSingle(String text) {
        return PLACEHOLDER.matcher(text).matches();
    }

    /** Whether some value names that parameter. */
    boolean uses(String parameter) {
        return used.contains(parameter);
    }

    @Override
    public void visit(String key, String text, Place place) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        while (placeholder.find()) {
            check(key, placeholder.group(1), place);
        }
        if (PLACEHOLDER.matcher(text).replaceAll("").contains("${")) {
            problems.add(place, "'${' begins a placeholder that doesn't end", "write ${name}");
        }
    }

    private void check(String key, String name, Place place) {
        used.add(NearestName.of(name, known).orElse(name)); // one slip is one problem
        Optional<ParameterType> type = parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(FaultParameter::type)
                .findFirst();
        if (!FILLED.contains(key)) {
            problems.add(
                    place,
                    "nothing fills in '${" + name + "}' under '" + key + "'",
                    "write it under zone, duration or arguments only");
        } else if (!known.contains(name)) {
            problems.add(
                    place,
                    "no parameter is called '" + name + "'",
                    known.isEmpty() ? "add it under 'parameters'" : NearestName.remedy(name, known));
        } else if (key.equals("duration")
                && type.filter(t -> t != ParameterType.DURATION).isPresent()) {
            problems.add(place, "'" + name + "' is no duration", "give the parameter 'type: duration'");
        }
    }
}
