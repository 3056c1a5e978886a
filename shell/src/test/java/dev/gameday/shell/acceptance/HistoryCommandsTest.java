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
import dev.gameday.shell.place.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code history} as a pipeline types it, over sessions that were really run. */
class HistoryCommandsTest {
    private static final String TO =
            "s3://" + Profiles.shipped().store().map(store -> store.bucket()).orElseThrow() + "/shared/records";

    private final Path folder;

    HistoryCommandsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void an_empty_history_says_what_to_do() {
        try (CommandLineTrial console = new CommandLineTrial(folder)) {
            for (String answer : new String[] {"runs", "coverage", "trends", "findings", "maturity"}) {
                assertThat(console.run("history", answer)).as(answer).isEqualTo(ExitCode.HELD);
            }
            assertThat(console.results().split("scenario run makes one", -1)).hasSize(6);
        }
    }

    @Test
    void sessions_are_told_in_every_form_and_shared_with_another_console() throws IOException {
        ServedRehearsal served = ServedRehearsal.start(
                Rehearsal.open(Flows.shipped("trade-order"), 7, new ToldClock(VirtualTimeline.EPOCH), false), 0);
        String url = served.url().toString();
        try (served;
                CommandLineTrial console = new CommandLineTrial(folder.resolve("one"))) {
            console.run("scenario", "run", "stop-drill", "--auto", "--speed", "max", "--output", "json");
            JsonNode coverage = json("history", "coverage");
            assertThat(coverage.at("/rehearsed/covered").asInt()).isEqualTo(1);
            assertThat(coverage.at("/live/covered").asInt()).isZero();
            assertThat(coverage.at("/rehearsed/rows").asInt()).isGreaterThan(10);
            assertThat(json("history", "runs").at("/runs/0/verdict").asText()).isEqualTo("HELD");
            assertThat(json("history", "trends")
                            .at("/trends/0/periods/0/sessions")
                            .asInt())
                    .isEqualTo(1);
            assertThat(json("history", "maturity").at("/rehearsed/reached").asInt())
                    .isEqualTo(2);

            assertThat(console.run("history", "coverage", "--format", "html")).isEqualTo(ExitCode.HELD);
            assertThat(console.results())
                    .contains("default-src 'none'", "prefers-color-scheme:dark", "stop-drill")
                    .doesNotContain("<script", "http-equiv=\"refresh", "src=", "href=");

            assertThat(console.run("history", "push", "--to", TO, "--rehearsal", url))
                    .describedAs(console.errors())
                    .isEqualTo(ExitCode.HELD);
            assertThat(console.results()).contains("1 sent to " + TO + "/, 0 there already.");
            console.run("history", "push", "--to", TO, "--rehearsal", url);
            assertThat(console.results()).contains("0 sent to " + TO + "/, 1 there already.");
            try (CommandLineTrial other = new CommandLineTrial(folder.resolve("two"))) {
                assertThat(other.run("history", "runs", "--from", TO, "--rehearsal", url))
                        .describedAs(other.errors())
                        .isEqualTo(ExitCode.HELD);
                assertThat(other.results()).contains("stop-drill", "HELD");
                assertThat(other.sessions()).isZero();
                console.run("session", "finding", "add", "latest", "Page whoever owns the queue");
                console.run("history", "push", "--to", TO, "--rehearsal", url);
                assertThat(console.results()).contains("1 sent to " + TO + "/, 1 there already.");
                assertThat(other.run("history", "findings", "--from", TO, "--rehearsal", url))
                        .describedAs(other.errors())
                        .isEqualTo(ExitCode.HELD);
                assertThat(other.results()).contains("Page whoever owns the queue");
            }
        }
    }

    private JsonNode json(String... words) throws IOException {
        try (CommandLineTrial console = new CommandLineTrial(folder.resolve("one"))) {
            String[] all = Stream.concat(Stream.of(words), Stream.of("--output", "json"))
                    .toArray(String[]::new);
            assertThat(console.run(all)).describedAs(console.errors()).isEqualTo(ExitCode.HELD);
            return new ObjectMapper().readTree(console.results());
        }
    }

    @Test
    void a_record_that_was_changed_is_named_in_the_answer_and_not_counted() throws IOException {
        try (CommandLineTrial console = new CommandLineTrial(folder)) {
            console.run("scenario", "run", "stop-drill", "--auto", "--speed", "max", "--output", "json");
            Path record;
            try (Stream<Path> files = Files.walk(folder)) {
                record = files.filter(file -> file.endsWith("events.jsonl"))
                        .findFirst()
                        .orElseThrow();
            }
            Files.writeString(
                    record,
                    Files.readString(record)
                            .replace("\"INCONCLUSIVE\"", "\"HELD\"")
                            .replace("stop", "step"));
            assertThat(console.run("history", "runs")).isEqualTo(ExitCode.HELD);
            assertThat(console.results()).contains("Not counted: ", "is not as it was written");
        }
    }

    @Test
    void what_makes_no_sense_is_refused_with_what_would() {
        try (CommandLineTrial console = new CommandLineTrial(folder)) {
            assertThat(console.run("history", "coverage", "--threshold", "0")).isEqualTo(ExitCode.USAGE);
            assertThat(console.run("history", "runs", "--since", "yesterday")).isEqualTo(ExitCode.USAGE);
            assertThat(console.run("history", "runs", "--format", "html", "--output", "json"))
                    .isEqualTo(ExitCode.USAGE);
            assertThat(console.run("history", "runs", "--live", "payments")).isEqualTo(ExitCode.USAGE);
            assertThat(console.run("history", "runs", "--from", "bucket")).isEqualTo(ExitCode.USAGE);
            assertThat(console.run("history", "push", "--to", TO)).isEqualTo(ExitCode.REFUSED);
            assertThat(console.errors())
                    .contains(
                            "give 1 to 1000",
                            "2026-01-31",
                            "leave out one",
                            "bucket of --from",
                            "s3://game-days/records",
                            "--rehearsal URL");
        }
    }
}
