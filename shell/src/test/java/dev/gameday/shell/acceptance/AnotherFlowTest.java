package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.clock.ToldClock;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.rehearsal.http.ServedRehearsal;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.shell.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped scenarios on a flow with other names: the bank's payments. */
class AnotherFlowTest {
    private final Path folder;
    private final ServedRehearsal served;
    private final CommandLineTrial console;

    AnotherFlowTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
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
    void five_shipped_scenarios_come_to_a_verdict_there() {
        assertThat(run("stop-drill")).describedAs(console.errors()).isEqualTo(ExitCode.HELD);
        assertThat(run("stale-positions")).describedAs(console.errors()).isEqualTo(ExitCode.REFUTED);
        assertThat(run("memory-starvation")).describedAs(console.errors()).isEqualTo(ExitCode.HELD);
        assertThat(run("iam-denial")).describedAs(console.errors()).isEqualTo(ExitCode.HELD);
        assertThat(run("endpoint-loss")).describedAs(console.errors()).isEqualTo(ExitCode.HELD);
    }

    @Test
    void a_scenario_that_lacks_something_there_says_what_and_starts_nothing() throws IOException {
        assertThat(run("az-impairment")).isEqualTo(ExitCode.USAGE);
        assertThat(console.errors()).contains("az-impairment needs the metric 'pricing-first-failures', bind it");
        assertThat(console.sessions()).isZero();
    }

    @Test
    void a_check_resolves_every_name_and_says_what_each_scenario_lacks() {
        assertThat(check("retail-bank")).describedAs(console.errors()).isEqualTo(ExitCode.HELD);
        assertThat(console.results()).containsPattern("retail-bank: (\\d+) of \\1 names are there");
        assertThat(console.results()).containsPattern("stop-drill +nothing");
        assertThat(console.results()).containsPattern("az-impairment +the metric 'pricing-first-failures'");
    }

    @Test
    void a_check_names_each_name_that_is_not_there() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.yaml"),
                shipped()
                        .replace("order-intake: payment-intake", "order-intake: payment-intaek")
                        .replace("orders: payment-orders", "orders: payment-oders")
                        .replace("sync-lag: balance-lag", "sync-lag: balance-log")
                        .replace("metric: PaymentLatency", "metric: PaymentLatenci")
                        .replace("intake: /aws/lambda/payment-intake", "intake: /aws/lambda/payments"));

        assertThat(check(file.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(console.errors())
                .contains("functions order-intake: payment-intaek doesn't exist; name a function of this account")
                .contains("queues orders: payment-oders doesn't exist; name a queue")
                .contains("alarms sync-lag: balance-log doesn't exist; create it")
                .contains("metrics acknowledge-p99: RetailBank PaymentLatenci {} has had no value for 15 min")
                .contains("logs intake: /aws/lambda/payments ")
                .contains("ResourceNotFoundException");
    }

    private static String shipped() throws IOException {
        try (InputStream resource = AnotherFlowTest.class.getResourceAsStream("/bindings/retail-bank.yaml")) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        }
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
                "retail-bank",
                "--rehearsal",
                served.url().toString());
    }

    private ExitCode check(String binding) {
        return console.run(
                "binding", "check", binding, "--rehearsal", served.url().toString());
    }
}
