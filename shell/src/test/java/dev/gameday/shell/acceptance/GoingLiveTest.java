package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.clock.ToldClock;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.rehearsal.http.ServedRehearsal;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.shell.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way of a facilitator, in one session of one console, with rehearsals where AWS stands: set up, looked at until
 * all is right, armed, run, disarmed; then another flow, of which the console knows nothing.
 */
@Timeout(900)
class GoingLiveTest {
    private static final int KINDS = 10;

    private final Path folder;
    private final AilingAccount account;
    private final CommandLineTrial console;

    GoingLiveTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.account = new AilingAccount(folder);
        this.console = new CommandLineTrial(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        console.close();
        account.close();
    }

    @Test
    void set_up_looked_at_armed_run_disarmed_and_then_another_flow() throws Exception {
        setUp();
        lookedAt();
        run();
        anotherFlow();
    }

    private void setUp() throws IOException {
        Path template = folder.resolve("gameday-setup.yaml");
        held("setup", "--scenario", "stale-positions", "--out", template.toString());
        assertThat(Files.readString(template)).contains("FaultRole:", "OperatorPolicy1:", "FunctionPolicy:");
        // The rehearsal's functions are armed already, and an account's are not.
        held("lambda", "disarm", AilingAccount.FUNCTION, "--rehearsal", url());
        held("lambda", "arm", AilingAccount.FUNCTION, "--rehearsal", url());
    }

    private void lookedAt() throws Exception {
        List<Ailment> ailments = Ailments.all();
        assertThat(ailments).hasSizeGreaterThan(KINDS);
        for (Ailment ailment : ailments) {
            ailment.strikes().take(account);
            JsonNode found = wrong(ailment.check());
            assertThat(found.get("sentence").asText())
                    .describedAs("%s", ailment)
                    .contains(ailment.says());
            String mend = found.path("mend").asText();
            assertThat(mend).describedAs("%s", ailment).startsWith(ailment.mend());
            assertThat(mend.isEmpty())
                    .describedAs("%s: %s", ailment, mend)
                    .isEqualTo(ailment.mend().isEmpty());
            ailment.heals().take(account);
        }
        // The last is put right by typing what preflight says.
        String[] mend = wrong("effect").get("mend").asText().split(" ");
        held(List.of(mend).subList(1, mend.length).toArray(String[]::new));
        assertThat(preflight()).describedAs(console.results()).isEqualTo(ExitCode.HELD);
    }

    private void run() {
        held("lambda", "disarm", AilingAccount.FUNCTION, "--rehearsal", url());
        String before = account.plain();
        held("lambda", "arm", AilingAccount.FUNCTION, "--rehearsal", url());
        assertThat(account.plain()).isNotEqualTo(before);
        assertThat(console.run(
                        "scenario", "run", "stale-positions", "--auto", "--output", "json", "--rehearsal", url()))
                .describedAs(console.errors())
                .isEqualTo(ExitCode.REFUTED);
        held("lambda", "disarm", AilingAccount.FUNCTION, "--rehearsal", url());
        assertThat(account.plain()).isEqualTo(before);
        held("sweep", "--yes", "--rehearsal", url());
    }

    private void anotherFlow() throws IOException {
        Path names = folder.resolve("bank.yaml");
        try (ServedRehearsal bank = ServedRehearsal.start(
                Rehearsal.open(Flows.shipped("retail-bank"), 7, new ToldClock(VirtualTimeline.EPOCH), true), 0)) {
            String there = bank.url().toString();
            held(
                    "binding",
                    "new",
                    "bank",
                    "--tag",
                    "system=retail-bank",
                    "--out",
                    names.toString(),
                    "--rehearsal",
                    there);
            held("binding", "check", names.toString(), "--rehearsal", there);
            Map<String, ExitCode> verdicts = Map.of(
                    "stop-drill", ExitCode.HELD,
                    "stale-positions", ExitCode.REFUTED,
                    "memory-starvation", ExitCode.HELD,
                    "iam-denial", ExitCode.HELD,
                    "endpoint-loss", ExitCode.HELD);
            verdicts.forEach((scenario, verdict) -> assertThat(console.run(
                            "scenario",
                            "run",
                            scenario,
                            "--auto",
                            "--output",
                            "json",
                            "--binding",
                            names.toString(),
                            "--rehearsal",
                            there))
                    .describedAs("%s: %s", scenario, console.errors())
                    .isEqualTo(verdict));
        }
    }

    private String url() {
        return account.url().toString();
    }

    private void held(String... words) {
        assertThat(console.run(words))
                .describedAs("%s: %s", List.of(words), console.errors())
                .isEqualTo(ExitCode.HELD);
    }

    /** The one line of that check that is wrong. */
    private JsonNode wrong(String check) throws IOException {
        int before = console.results().length();
        assertThat(preflight()).describedAs(console.errors()).isEqualTo(ExitCode.REFUSED);
        List<JsonNode> wrong = StreamSupport.stream(
                        new ObjectMapper()
                                .readTree(console.results().substring(before))
                                .spliterator(),
                        false)
                .filter(line -> !line.get("right").asBoolean()
                        && line.get("check").asText().equals(check))
                .toList();
        assertThat(wrong).describedAs(check).hasSize(1);
        return wrong.get(0);
    }

    private ExitCode preflight() throws IOException {
        List<String> words = new ArrayList<>(List.of("preflight", "stale-positions", "--output", "json"));
        words.addAll(List.of("--binding", account.binding()));
        try (LateAccount late = new LateAccount(account.url(), account.late())) {
            words.addAll(List.of("--rehearsal", account.late().isZero() ? url() : late.url()));
            return console.run(words.toArray(String[]::new));
        }
    }
}
