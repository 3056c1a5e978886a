package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.file.RunbookFile;
import dev.gameday.runbook.file.RunbookSchema;
import dev.gameday.shell.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioNewTest {
    private static final String CONTROL_C = "\u0003";

    private final Path folder;

    ScenarioNewTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lambda-delay|order-intake|delay=1500,percentage=50|",
                "lambda-error|risk-check|percentage=40|",
                "lambda-memory-starvation|order-router|memory=512|--override no-expiry",
                "iam-deny-dynamodb-write|router-role|resource=positions|",
                "load-surge|orders|factor=2|"
            })
    void what_it_writes_is_linted_and_runs_to_a_verdict(String fault, String target, String arguments, String more) {
        Path file = folder.resolve("mine.yaml");
        List<String> words =
                new ArrayList<>(List.of("scenario", "new", file.toString(), "--fault", fault, "--target", target));
        for (String argument : arguments.split(",", -1)) {
            words.addAll(List.of("--argument", argument));
        }
        if (fault.equals("load-surge")) {
            words.addAll(List.of("--proof", "orders outside <= 300"));
        }
        try (CommandLineTrial trial = new CommandLineTrial(folder.resolve("home"))) {
            assertThat(trial.run(words.toArray(String[]::new)))
                    .as(trial.errors())
                    .isEqualTo(ExitCode.HELD);
            assertThat(trial.run("scenario", "lint", file.toString())).isEqualTo(ExitCode.HELD);
            List<String> run = new ArrayList<>(List.of("scenario", "run", file.toString(), "--auto", "--speed", "max"));
            if (more != null) {
                run.addAll(List.of("--override", "no-expiry", "--reason", "a test"));
            }
            assertThat(trial.run(run.toArray(String[]::new)))
                    .as(trial.results() + trial.errors())
                    .isIn(ExitCode.HELD, ExitCode.REFUTED);
        }
    }

    @Test
    void an_editor_finds_the_schema_beside_it() throws IOException {
        try (CommandLineTrial trial = new CommandLineTrial(folder.resolve("home"))) {
            trial.run(
                    "scenario",
                    "new",
                    folder.resolve("mine.yaml").toString(),
                    "--fault",
                    "lambda-error",
                    "--target",
                    "risk-check");
        }
        assertThat(Files.readAllLines(folder.resolve("mine.yaml")).get(0))
                .isEqualTo("# yaml-language-server: $schema=runbook.schema.json");
        assertThat(folder.resolve("runbook.schema.json")).hasContent(RunbookSchema.text());
    }

    @Test
    void nothing_is_overwritten_and_what_is_missing_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "somebody's");
        try (CommandLineTrial trial = new CommandLineTrial(folder.resolve("home"))) {
            assertThat(trial.run("scenario", "new", file.toString(), "--fault", "lambda-error"))
                    .isEqualTo(ExitCode.USAGE);
            assertThat(trial.run("scenario", "new", folder.resolve("other.yaml").toString()))
                    .isEqualTo(ExitCode.USAGE);
            assertThat(trial.errors()).contains("is there already", "--fault is missing");
        }
        assertThat(file).hasContent("somebody's");
        assertThat(folder.resolve("other.yaml")).doesNotExist();
    }

    @Test
    void each_answer_is_checked_at_once_and_enter_takes_the_usual_one() throws IOException {
        Path file = folder.resolve("asked.yaml");
        TerminalTrial.Ended ended = new TerminalTrial(folder.resolve("home"))
                .run(
                        List.of("scenario", "new", file.toString()),
                        "It says \"no\": nobody notices.",
                        "lambda-dely",
                        "lambda-delay",
                        "order-intke",
                        "order-intake",
                        "-5",
                        "2000",
                        "",
                        "2h",
                        "",
                        "accepted",
                        "",
                        "",
                        "");

        assertThat(ended.code()).as(ended.screen()).isEqualTo(ExitCode.HELD);
        assertThat(ended.screen())
                .contains(
                        "did you mean 'lambda-delay'?",
                        "did you mean 'order-intake'?",
                        "outside its bounds",
                        "PT1M to PT1H",
                        "no metric with a range");
        var runbook = RunbookFile.read(file).value().orElseThrow();
        assertThat(runbook.id()).isEqualTo("asked");
        assertThat(runbook.hypothesis().claim()).isEqualTo("It says \"no\": nobody notices.");
    }

    @Test
    void control_c_leaves_without_a_file() throws IOException {
        Path file = folder.resolve("left.yaml");
        TerminalTrial.Ended ended = new TerminalTrial(folder.resolve("home"))
                .run(List.of("scenario", "new", file.toString()), "It holds.", CONTROL_C);

        assertThat(ended.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(ended.screen()).contains("Nothing was written.");
        assertThat(file).doesNotExist();
        assertThat(folder.resolve("runbook.schema.json")).doesNotExist();
    }
}
