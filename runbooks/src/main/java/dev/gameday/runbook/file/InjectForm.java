package dev.gameday.runbook.file;

import dev.gameday.runbook.Proof;
import dev.gameday.runbook.Step;
import dev.gameday.runbook.Tolerance;
import dev.gameday.runbook.file.StepReader.Heading;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What is particular to a step that injects. Zone, duration and arguments may name a parameter as {@code ${name}}. */
final class InjectForm {
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private InjectForm() {}

    /** The step. Whether the fault exists and takes these arguments is the planner's to say. */
    static Optional<Step> read(Heading heading, YamlMap map) {
        Optional<String> fault = map.required("fault").flatMap(Forms::name);
        Optional<String> target = map.required("target").flatMap(Forms::name);
        Optional<String> zone = map.optional("zone").flatMap(InjectForm::zone);
        Optional<String> duration = map.required("duration").flatMap(InjectForm::duration);
        Map<String, String> arguments = map.optional("arguments")
                .flatMap(YamlNode::map)
                .map(Forms::pairs)
                .orElse(Map.of());
        Optional<Proof> proof = map.map("proof").flatMap(InjectForm::proof);
        return Forms.all(heading.id(), heading.title(), fault, target, duration, proof)
                ? Optional.of(new Step.Inject(
                        heading.idOrThrow(),
                        heading.titleOrThrow(),
                        fault.orElseThrow(),
                        target.orElseThrow(),
                        zone,
                        duration.orElseThrow(),
                        arguments,
                        proof.orElseThrow()))
                : Optional.empty();
    }

    private static Optional<String> zone(YamlNode node) {
        return node.text().flatMap(text -> Placeholders.isSingle(text) ? Optional.of(text) : Forms.name(node));
    }

    private static Optional<String> duration(YamlNode node) {
        return node.text()
                .flatMap(text -> Placeholders.isSingle(text)
                        ? Optional.of(text)
                        : Forms.duration(node, SHORTEST).map(Duration::toString));
    }

    private static Optional<Proof> proof(YamlMap map) {
        Optional<String> log = map.optional("log").flatMap(Forms::name);
        Optional<String> metric = map.optional("metric").flatMap(Forms::name);
        if (map.has("log") == map.has("metric")) {
            map.problem("", "a proof is a log or a metric", "write {log, text} or {metric, outside}");
            return Optional.empty();
        }
        Optional<String> text = map.has("log") ? map.text("text") : Optional.empty();
        Optional<Tolerance> outside =
                map.has("metric") ? map.required("outside").flatMap(Forms::tolerance) : Optional.empty();
        map.close();
        return Forms.all(log, text) || Forms.all(metric, outside)
                ? Optional.of(new Proof(log, text, metric, outside))
                : Optional.empty();
    }
}
