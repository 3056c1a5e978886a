package dev.gameday.shell.command.scenario;

import dev.gameday.runbook.Assertion;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.Step;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.console.Output;
import dev.gameday.shell.line.CompletedBy;
import dev.gameday.shell.run.Library;
import dev.gameday.shell.view.display.StepText;
import dev.gameday.shell.view.text.Card;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** {@code scenario show}: one runbook, as it will be told. */
@Component
final class ScenarioShowCommand {
    private final Library library;
    private final Console console;

    ScenarioShowCommand(Library library, Console console) {
        this.library = library;
        this.console = console;
    }

    @Command(
            name = {"scenario", "show"},
            description = "Show a scenario: its claim, its steps, what stops it",
            group = Task.LOOK)
    void show(
            @Argument(index = 0, description = "A scenario's name, or a runbook file") @CompletedBy("scenarioNames")
                    String scenario,
            @Option(longName = "output", defaultValue = "text", description = "For a person or for a program")
                    Output output) {
        Runbook runbook = library.runbook(scenario);
        output.print(
                console, () -> Lines.print(console, card(runbook).lines(console.width())), () -> described(runbook));
    }

    private static Card card(Runbook runbook) {
        Card card = Card.of(runbook.code() + " " + runbook.title() + " (" + runbook.id() + ")")
                .text(runbook.summary())
                .field("claim", runbook.hypothesis().claim());
        for (Assertion assertion : runbook.hypothesis().assertions()) {
            card = card.field("  " + assertion.id(), assertion.claim() + " " + assertion.tolerance());
        }
        card = card.field("steady state", steadyState(runbook));
        for (int i = 0; i < runbook.steps().size(); i++) {
            Step step = runbook.steps().get(i);
            card = card.field("step " + (i + 1), step.title() + (step.guided() ? " (waits for next)" : ""));
            for (String text : StepText.of(step)) {
                card = card.field("", text);
            }
            for (String mitigation : StepText.mitigations(step)) {
                card = card.field("  mitigate", mitigation);
            }
        }
        for (dev.gameday.runbook.StopCondition stop : runbook.stopConditions()) {
            card = card.field(
                    "stops when",
                    stop.metric() + " is not " + stop.tolerance() + " for "
                            + stop.sustained().toSeconds() + " s");
        }
        for (dev.gameday.catalog.FaultParameter parameter : runbook.parameters()) {
            card = card.field(
                    "--set " + parameter.name(),
                    parameter.description() + " "
                            + (parameter.choices().isEmpty()
                                    ? parameter.bounds()
                                    : String.join(", ", parameter.choices()))
                            + parameter
                                    .preset()
                                    .map(preset -> "; usually " + preset)
                                    .orElse(""));
        }
        for (int tier = 0; tier < runbook.hints().size(); tier++) {
            card = card.field("hint " + (tier + 1), runbook.hints().get(tier));
        }
        for (String followUp : runbook.followUps()) {
            card = card.field("follow-up", followUp);
        }
        return card;
    }

    private static String steadyState(Runbook runbook) {
        return runbook.steadyState().stream()
                .map(steady -> steady.metric() + " " + steady.tolerance())
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Object> described(Runbook runbook) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", runbook.code());
        fields.put("name", runbook.id());
        fields.put("title", runbook.title());
        fields.put("summary", runbook.summary());
        fields.put("claim", runbook.hypothesis().claim());
        fields.put(
                "assertions",
                runbook.hypothesis().assertions().stream()
                        .map(a -> Map.of(
                                "id",
                                a.id(),
                                "claim",
                                a.claim(),
                                "tolerance",
                                a.tolerance().toString()))
                        .toList());
        fields.put(
                "steadyState",
                runbook.steadyState().stream()
                        .map(s -> Map.of(
                                "metric", s.metric(), "tolerance", s.tolerance().toString()))
                        .toList());
        List<Map<String, Object>> steps = runbook.steps().stream()
                .map(step -> Map.<String, Object>of(
                        "id",
                        step.id(),
                        "title",
                        step.title(),
                        "guided",
                        step.guided(),
                        "says",
                        StepText.of(step),
                        "mitigations",
                        StepText.mitigations(step)))
                .toList();
        fields.put("steps", steps);
        fields.put("hints", runbook.hints());
        fields.put("followUps", runbook.followUps());
        fields.put(
                "parameters", runbook.parameters().stream().map(p -> p.name()).toList());
        return fields;
    }
}
