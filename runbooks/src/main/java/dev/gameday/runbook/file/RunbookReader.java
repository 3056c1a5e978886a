package dev.gameday.runbook.file;

import dev.gameday.catalog.FaultParameter;
import dev.gameday.runbook.Assertion;
import dev.gameday.runbook.Hypothesis;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.SteadyState;
import dev.gameday.runbook.StopCondition;
import dev.gameday.runbook.Tolerance;
import dev.gameday.yaml.Place;
import dev.gameday.yaml.Problems;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one runbook, section by section; what is wrong goes to the problems that it was made with. */
final class RunbookReader {
    private static final Pattern CODE = Pattern.compile("[A-Z]{1,4}[0-9]{1,4}");
    private static final int FEWEST_HINTS = 2;
    private static final int MOST_HINTS = 3;

    private final Problems problems;
    private final Mentions mentions = new Mentions();
    private final AssertionReader assertions = new AssertionReader(mentions);
    private final ConditionReader conditions = new ConditionReader();
    private final ParameterReader parameters = new ParameterReader();

    RunbookReader(Problems problems) {
        this.problems = problems;
    }

    /** The runbook, if nothing at all is wrong with it. */
    Optional<Runbook> read(String file, String text, YamlMap map) {
        Optional<String> id = map.required("id").flatMap(Forms::name);
        Optional<String> code = map.required("code").flatMap(node -> Forms.matching(node, CODE, "a code such as S1"));
        Optional<String> title = map.text("title");
        Optional<String> summary = map.text("summary");
        List<FaultParameter> settable = parameters.read(optionalItems(map, "parameters"));
        List<SteadyState> steadyState = steadyState(map.items("steady-state"));
        Optional<Hypothesis> hypothesis = map.map("hypothesis").flatMap(this::hypothesis);
        List<Assertion> observations = assertions.read(optionalItems(map, "observations"));
        List<StopCondition> stopConditions = conditions.read(map, "stop-conditions");
        List<String> relaxed = relaxed(optionalItems(map, "relaxes"));
        List<String> watch = Forms.names(optionalItems(map, "watch"));
        List<String> alarms = Forms.names(optionalItems(map, "alarms"));
        List<Scene> scenes = new StepReader(mentions).read(map.items("steps"));
        List<String> hints = hints(map);
        List<String> followUps = Forms.texts(optionalItems(map, "follow-ups"));
        map.close();
        new StoryCheck(scenes, mentions.all()).run(map);
        checkPlaceholders(file, text, settable);
        return problems.none()
                ? Optional.of(new Runbook(
                        id.orElseThrow(),
                        code.orElseThrow(),
                        title.orElseThrow(),
                        summary.orElseThrow(),
                        settable,
                        hypothesis.orElseThrow(),
                        steadyState,
                        observations,
                        stopConditions,
                        relaxed,
                        watch,
                        alarms,
                        scenes.stream().flatMap(s -> s.step().stream()).toList(),
                        hints,
                        followUps))
                : Optional.empty();
    }

    private List<SteadyState> steadyState(List<YamlNode> items) {
        Ids metrics = new Ids("steady state");
        return items.stream()
                .flatMap(item -> item.map().stream())
                .flatMap(map -> {
                    Optional<String> metric = metrics.take(map, "metric");
                    Optional<Tolerance> is = map.required("is").flatMap(Forms::tolerance);
                    map.close();
                    return metric.flatMap(name -> is.map(range -> new SteadyState(name, range))).stream();
                })
                .toList();
    }

    private Optional<Hypothesis> hypothesis(YamlMap map) {
        Optional<String> claim = map.text("claim");
        List<Assertion> claims = assertions.read(map.items("assertions"));
        map.close();
        return claim.map(sentence -> new Hypothesis(sentence, claims));
    }

    private List<String> relaxed(List<YamlNode> items) {
        Set<String> own = conditions.ids().places().keySet();
        List<String> relaxed = new ArrayList<>();
        for (YamlNode item : items) {
            Forms.name(item).ifPresent(id -> {
                relaxed.add(id);
                if (!own.contains(id)) {
                    item.problem(
                            "'" + id + "' is relaxed, but nothing stands in its place",
                            "add a stop condition of that id under 'stop-conditions'");
                }
            });
        }
        return relaxed;
    }

    private static List<String> hints(YamlMap map) {
        List<YamlNode> items = map.items("hints");
        if (!items.isEmpty() && (items.size() < FEWEST_HINTS || items.size() > MOST_HINTS)) {
            map.problem(
                    "hints",
                    items.size() < FEWEST_HINTS ? "too few hints" : "too many hints",
                    "write 2 or 3: where to look, which metric, and perhaps the cause");
        }
        return Forms.texts(items);
    }

    private void checkPlaceholders(String file, String text, List<FaultParameter> settable) {
        Map<String, Place> names = parameters.names().places();
        Placeholders placeholders = new Placeholders(settable, names.keySet(), problems);
        Scalars.visit(file, text, placeholders);
        names.forEach((name, place) -> {
            if (!placeholders.uses(name)) {
                problems.add(
                        place, "nothing uses the parameter '" + name + "'", "write ${" + name + "} where it belongs");
            }
        });
    }

    private static List<YamlNode> optionalItems(YamlMap map, String key) {
        return map.optional(key).map(YamlNode::items).orElse(List.of());
    }
}
