package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.clock.ToldClock;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.rehearsal.http.ServedRehearsal;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.place.Bindings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A binding drafted for the bank, of which the console knows nothing, and the shipped scenarios on it. */
@Timeout(600)
class BindingNewTest {
    private static final String CONTROL_C = "\u0003";

    private final Path folder;
    private final Path file;
    private final ServedRehearsal served;
    private final CommandLineTrial console;

    BindingNewTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.file = folder.resolve("mine.yaml");
        this.served = ServedRehearsal.start(
                Rehearsal.open(Flows.shipped("retail-bank"), 7, new ToldClock(VirtualTimeline.EPOCH), true), 0);
        this.console = new CommandLineTrial(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        console.close();
        served.close();
    }

    @Test
    void five_shipped_scenarios_come_to_a_verdict_by_what_was_drafted_and_answered() throws IOException {
        TerminalTrial.Ended drafted = new TerminalTrial(folder.resolve("other"))
                .run(
                        words("--tag", "system=retail-bank"),
                        "payments",
                        "the attempts",
                        "RetailBank FraudScoreAttempts",
                        "1",
                        "-");

        assertThat(drafted.code()).describedAs(drafted.screen()).isEqualTo(ExitCode.HELD);
        Binding binding = Bindings.named(file.toString());
        assertThat(binding.functions())
                .containsEntry("order-intake", "payment-intake")
                .containsEntry("order-router", "payment-settler")
                .containsEntry("position-sync", "balance-projector");
        assertThat(binding.clients()).containsEntry("orders", "payments");
        assertThat(binding.metrics().keySet())
                .contains("risk-attempts", "risk-success")
                .doesNotContain("pricing-first-failures");
        assertThat(edges(binding))
                .containsExactly(
                        "clients to order-intake",
                        "order-intake to risk-check",
                        "order-intake to orders",
                        "orders to order-router",
                        "order-router to positions",
                        "order-router to position-sync");
        assertThat(check()).describedAs(console.errors()).isEqualTo(ExitCode.HELD);
        assertThat(run("stop-drill")).describedAs(console.errors()).isEqualTo(ExitCode.HELD);
        assertThat(run("stale-positions")).describedAs(console.errors()).isEqualTo(ExitCode.REFUTED);
        assertThat(run("memory-starvation")).describedAs(console.errors()).isEqualTo(ExitCode.HELD);
        assertThat(run("iam-denial")).describedAs(console.errors()).isEqualTo(ExitCode.HELD);
        assertThat(run("endpoint-loss")).describedAs(console.errors()).isEqualTo(ExitCode.HELD);
    }

    @Test
    void without_a_terminal_what_can_not_be_told_is_left_as_a_comment() throws IOException {
        assertThat(console.run(words("--output", "json").toArray(String[]::new)))
                .describedAs(console.errors())
                .isEqualTo(ExitCode.HELD);

        assertThat(Files.readString(file))
                .contains("# TODO Calls of risk-check that succeed: nothing speaks clearly for one of these.")
                .contains("#   RetailBank FraudScoreSucceeded: its name says succeeded")
                .contains("# risk-success:\n")
                .contains("# clients:\n");
        assertThat(console.results())
                .contains("\"stop-drill\" : [ ]")
                .contains("the metric 'pricing-first-failures'")
                .contains("the load 'orders'");
        assertThat(check()).describedAs(console.errors()).isEqualTo(ExitCode.HELD);
    }

    @Test
    void control_c_keeps_what_was_answered_and_leaves_the_rest_open() throws IOException {
        TerminalTrial.Ended drafted = new TerminalTrial(folder.resolve("other")).run(words(), "payments", CONTROL_C);

        assertThat(drafted.code()).isEqualTo(ExitCode.HELD);
        assertThat(Bindings.named(file.toString()).clients()).containsEntry("orders", "payments");
        assertThat(Files.readString(file)).contains("# risk-success:\n");
    }

    @Test
    void no_file_is_overwritten() throws IOException {
        Files.writeString(file, "mine\n");

        assertThat(console.run(words().toArray(String[]::new))).isEqualTo(ExitCode.USAGE);

        assertThat(console.errors()).contains("is there already, and nothing is overwritten");
        assertThat(Files.readString(file)).isEqualTo("mine\n");
    }

    private List<String> words(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "binding",
                "new",
                "my-bank",
                "--out",
                file.toString(),
                "--rehearsal",
                served.url().toString()));
        words.addAll(List.of(more));
        return words;
    }

    private ExitCode check() {
        return console.run(
                "binding", "check", file.toString(), "--rehearsal", served.url().toString());
    }

    private static List<String> edges(Binding binding) {
        return binding.map().orElseThrow().edges().stream()
                .map(edge -> edge.from() + " to " + edge.to())
                .toList();
    }

    private ExitCode run(String scenario) {
        return console.run(
                "scenario",
                "run",
                scenario,
                "--auto",
                "--output",
                "json",
                "--binding",
                file.toString(),
                "--rehearsal",
                served.url().toString());
    }
}
