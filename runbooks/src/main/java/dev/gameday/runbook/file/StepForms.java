package dev.gameday.runbook.file;

import dev.gameday.runbook.Moment;
import dev.gameday.runbook.Step;
import dev.gameday.runbook.file.StepReader.Form;
import dev.gameday.runbook.file.StepReader.Heading;
import dev.gameday.yaml.YamlMap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is particular to each kind of step. */
final class StepForms {
    /** A recovery is so many windows in bounds, one after the other. */
    private static final int RECOVERY_WINDOWS = 3;

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final Mentions mentions;

    StepForms(Mentions mentions) {
        this.mentions = mentions;
    }

    Map<String, Form> byKind() {
        return Map.of(
                "brief", StepForms::brief,
                "baseline", StepForms::baseline,
                "predict", StepForms::predict,
                "inject", InjectForm::read,
                "observe", this::observe,
                "halt", this::halt,
                "remove", this::remove,
                "recover", StepForms::recover,
                "debrief", StepForms::debrief);
    }

    private static Optional<Step> brief(Heading heading, YamlMap map) {
        Optional<String> text = map.text("text");
        return Forms.all(heading.id(), heading.title(), text)
                ? Optional.of(new Step.Brief(heading.idOrThrow(), heading.titleOrThrow(), text.orElseThrow()))
                : Optional.empty();
    }

    private static Optional<Step> baseline(Heading heading, YamlMap map) {
        return waiting(heading, map, 1, Step.Baseline::new);
    }

    private static Optional<Step> recover(Heading heading, YamlMap map) {
        return waiting(heading, map, RECOVERY_WINDOWS, Step.Recover::new);
    }

    private static Optional<Step> predict(Heading heading, YamlMap map) {
        Optional<String> question = map.text("question");
        Optional<String> preset = map.text("preset");
        return Forms.all(heading.id(), heading.title(), question, preset)
                ? Optional.of(new Step.Predict(
                        heading.idOrThrow(), heading.titleOrThrow(), question.orElseThrow(), preset.orElseThrow()))
                : Optional.empty();
    }

    private Optional<Step> observe(Heading heading, YamlMap map) {
        List<String> lookFor = Forms.texts(map.items("look-for"));
        Optional<Moment> until = map.required("until").flatMap(mentions::moment);
        Optional<Step.Responders> responders = responders(map);
        return Forms.all(heading.id(), heading.title(), until)
                ? Optional.of(new Step.Observe(
                        heading.idOrThrow(), heading.titleOrThrow(), lookFor, until.orElseThrow(), responders))
                : Optional.empty();
    }

    private static Optional<Step.Responders> responders(YamlMap map) {
        List<String> questions = map.has("ask") ? Forms.texts(map.items("ask")) : List.of();
        List<String> mitigations = map.has("mitigate") ? Forms.texts(map.items("mitigate")) : List.of();
        return questions.isEmpty() && mitigations.isEmpty()
                ? Optional.empty()
                : Optional.of(new Step.Responders(questions, mitigations));
    }

    private Optional<Step> halt(Heading heading, YamlMap map) {
        Optional<Moment> at = map.required("at").flatMap(mentions::moment);
        return Forms.all(heading.id(), heading.title(), at)
                ? Optional.of(new Step.Halt(heading.idOrThrow(), heading.titleOrThrow(), at.orElseThrow()))
                : Optional.empty();
    }

    private Optional<Step> remove(Heading heading, YamlMap map) {
        List<String> injections = map.items("injections").stream()
                .flatMap(item -> mentions.injection(item).stream())
                .toList();
        return Forms.all(heading.id(), heading.title())
                ? Optional.of(new Step.Remove(heading.idOrThrow(), heading.titleOrThrow(), injections))
                : Optional.empty();
    }

    private static Optional<Step> debrief(Heading heading, YamlMap map) {
        List<String> questions = Forms.texts(map.items("questions"));
        return Forms.all(heading.id(), heading.title())
                ? Optional.of(new Step.Debrief(heading.idOrThrow(), heading.titleOrThrow(), questions))
                : Optional.empty();
    }

    @FunctionalInterface
    private interface Waiting {
        Step of(String id, String title, Duration window, Duration patience);
    }

    private static Optional<Step> waiting(Heading heading, YamlMap map, int windows, Waiting step) {
        Optional<Duration> window = length(map, "window");
        Optional<Duration> patience = length(map, "patience");
        if (!Forms.all(heading.id(), heading.title(), window, patience)) {
            return Optional.empty();
        }
        Duration needed = window.orElseThrow().multipliedBy(windows);
        if (patience.orElseThrow().compareTo(needed) < 0) {
            map.problem(
                    "patience",
                    "the patience is shorter than what it waits for, " + needed,
                    "write " + needed + " or more");
        }
        return Optional.of(
                step.of(heading.idOrThrow(), heading.titleOrThrow(), window.orElseThrow(), patience.orElseThrow()));
    }

    private static Optional<Duration> length(YamlMap map, String key) {
        return map.required(key).flatMap(value -> Forms.duration(value, SHORTEST));
    }
}
