package dev.gameday.runbook.file;

import dev.gameday.runbook.blind.BlindCase;
import dev.gameday.runbook.blind.IdealStep;
import dev.gameday.runbook.blind.Suspicion;
import dev.gameday.yaml.NearestName;
import dev.gameday.yaml.Problems;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads one blind case from its map. */
final class CaseReader {
    private static final List<String> WORDS = List.of("look", "suspect", "mitigate");

    private final Problems problems;

    CaseReader(Problems problems) {
        this.problems = problems;
    }

    Optional<BlindCase> read(String id, YamlMap map) {
        Optional<String> scenario = map.required("scenario").flatMap(Forms::name);
        Optional<Integer> level = map.integer("level", 1, BlindCase.HARDEST);
        List<String> injections = Forms.names(map.items("inject"));
        Optional<Duration> lasts = map.duration("lasts");
        Optional<String> alarm = map.optional("alarm").flatMap(Forms::name);
        Optional<Duration> after = map.duration("after");
        Optional<String> page = map.text("page");
        Optional<String> answer = map.text("answer");
        List<Suspicion> suspicions = map.items("suspicions").stream()
                .flatMap(node -> suspicion(node).stream())
                .toList();
        List<String> owners =
                map.optional("owners").map(YamlNode::items).map(Forms::names).orElse(List.of());
        List<String> mitigations = Forms.texts(map.items("mitigations"));
        List<IdealStep> ideal = map.items("ideal").stream()
                .flatMap(node -> node.map().stream())
                .flatMap(step -> ideal(step).stream())
                .toList();
        map.close();
        endsWell(map, ideal, mitigations);
        if (!problems.none()) {
            return Optional.empty();
        }
        return Optional.of(new BlindCase(
                id,
                scenario.orElseThrow(),
                level.orElseThrow(),
                injections,
                lasts.orElseThrow(),
                alarm,
                after.orElseThrow(),
                page.orElseThrow(),
                answer.orElseThrow(),
                suspicions,
                owners,
                mitigations,
                ideal));
    }

    private static Optional<Suspicion> suspicion(YamlNode node) {
        Optional<String> text = node.text();
        String[] words = text.orElse("").split(" ", -1);
        if (words.length != 2 || !Suspicion.CAUSES.contains(words[1])) {
            node.problem(
                    "'" + text.orElse("") + "' is no suspicion",
                    "write COMPONENT CAUSE, as risk-check excessive-latency; causes are "
                            + String.join(", ", Suspicion.CAUSES));
            return Optional.empty();
        }
        return Optional.of(new Suspicion(words[0], words[1]));
    }

    private static Optional<IdealStep> ideal(YamlMap map) {
        Optional<String> action = map.text("do");
        Optional<Duration> within = map.duration("within");
        map.close();
        action.filter(text -> !WORDS.contains(text.split(" ", -1)[0]))
                .ifPresent(text -> map.problem(
                        "do", "'" + text + "' is no step", NearestName.remedy(text.split(" ", -1)[0], WORDS)));
        return action.flatMap(text -> within.map(soon -> new IdealStep(text, soon)));
    }

    /** An ideal path that doesn't end with a mitigation that helps would be one that scores less than another. */
    private static void endsWell(YamlMap map, List<IdealStep> ideal, List<String> mitigations) {
        if (ideal.isEmpty() || mitigations.isEmpty()) {
            return;
        }
        boolean helps = mitigations.stream()
                .anyMatch(help -> ideal.stream()
                        .anyMatch(step -> step.action().equals("mitigate " + help)
                                || step.action().startsWith("mitigate " + help + " ")));
        if (!helps) {
            map.problem("ideal", "the ideal path has no mitigation that helps", "add one of 'mitigations' to it");
        }
        for (int at = 1; at < ideal.size(); at++) {
            if (ideal.get(at).within().compareTo(ideal.get(at - 1).within()) < 0) {
                map.problem(
                        "ideal",
                        "'" + ideal.get(at).action() + "' is to be done before the step above it",
                        "order the steps by 'within'");
            }
        }
    }
}
