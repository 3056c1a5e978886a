package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gameday.recorder.RecordReader;
import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.clock.ToldClock;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.rehearsal.http.ServedRehearsal;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.shell.ExitCode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Consoles and the aws CLI on one served rehearsal whose time the run itself moves. */
class ServedRehearsalsTest {
    private final Path folder;
    private final ServedRehearsal served;
    private final CommandLineTrial console;

    ServedRehearsalsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.served = ServedRehearsal.start(
                Rehearsal.open(Flows.shipped("trade-order"), 7, new ToldClock(VirtualTimeline.EPOCH), true), 0);
        this.console = new CommandLineTrial(folder.resolve("one"));
    }

    @AfterEach
    void close() {
        console.close();
        served.close();
    }

    @Test
    void a_console_that_joins_runs_there_and_its_record_names_the_place() throws IOException {
        assertThat(console.run(joining("scenario", "run", "stop-drill", "--auto", "--output", "json")))
                .describedAs(console.errors())
                .isEqualTo(ExitCode.HELD);
        RunEvent.SessionOpened opened = opened();
        assertThat(opened.endpoint()).isEqualTo(served.url().toString());
        assertThat(opened.seed()).isEqualTo(7);
        assertThat(opened.speed()).isEqualTo("max");
    }

    @Test
    void another_console_and_the_aws_cli_see_what_the_first_did() throws IOException, InterruptedException {
        assertThat(console.run(
                        joining("rehearsal", "trouble", "add", "fis:ListExperiments", "throttle", "--for", "1h")))
                .isEqualTo(ExitCode.HELD);
        try (CommandLineTrial other = new CommandLineTrial(folder.resolve("two"))) {
            assertThat(other.run(joining("rehearsal", "trouble", "list"))).isEqualTo(ExitCode.HELD);
            assertThat(other.results()).contains("fis:ListExperiments throttle 100%");
            assertThat(other.run(joining("rehearsal", "trouble", "remove", "all")))
                    .isEqualTo(ExitCode.HELD);
        }
        assertThat(console.run(joining("scenario", "run", "stop-drill", "--auto", "--output", "json")))
                .isEqualTo(ExitCode.HELD);
        assumeTrue(Path.of(cli()).isAbsolute(), "the aws CLI is not installed: skipped");
        assertThat(aws("fis", "list-experiments", "--query", "experiments[].state.status", "--output", "text"))
                .contains("stopped");
        assertThat(aws("sts", "get-caller-identity", "--query", "Account", "--output", "text"))
                .contains("111122223333");
    }

    @Test
    void a_removal_that_is_throttled_half_of_the_time_still_ends_clean() {
        assertThat(console.run(joining("rehearsal", "trouble", "add", "fis:StopExperiment", "throttle", "50%")))
                .isEqualTo(ExitCode.HELD);
        assertThat(console.run(joining("scenario", "run", "stop-drill", "--auto", "--output", "json")))
                .describedAs(console.errors())
                .isEqualTo(ExitCode.HELD);
    }

    @Test
    void what_can_not_be_joined_is_told_in_a_sentence() {
        assertThat(console.run("scenario", "plan", "stop-drill", "--rehearsal", "http://example.com"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(console.run(joining("scenario", "plan", "stop-drill", "--seed", "3")))
                .isEqualTo(ExitCode.USAGE);
        assertThat(console.run(joining("rehearsal", "trouble", "add", "fis:StopExperimnt", "throttle")))
                .isEqualTo(ExitCode.USAGE);
        assertThat(console.errors()).contains("did you mean fis:StopExperiment?", "has a seed and a speed already");
        served.close();
        assertThat(console.run(joining("scenario", "plan", "stop-drill"))).isEqualTo(ExitCode.REFUSED);
        assertThat(console.run("rehearsal", "trouble", "list")).isEqualTo(ExitCode.REFUSED);
        assertThat(console.errors()).contains("No rehearsal answers at " + served.url());
    }

    @Test
    void a_port_that_is_taken_or_none_is_told_in_a_sentence() {
        String port = Integer.toString(served.url().getPort());
        assertThat(console.run("rehearsal", "serve", "--port", port)).isEqualTo(ExitCode.REFUSED);
        assertThat(console.run("rehearsal", "serve", "--port", "65536")).isEqualTo(ExitCode.USAGE);
        assertThat(console.run("rehearsal", "serve", "--flow", "trade-ordr")).isEqualTo(ExitCode.USAGE);
        assertThat(console.errors())
                .contains("Port " + port + " of 127.0.0.1 can't be had", "did you mean 'trade-order'?");
    }

    @Test
    void serving_ends_with_an_interruption() {
        Thread.currentThread().interrupt();
        assertThat(console.run("rehearsal", "serve", "--speed", "max")).isEqualTo(ExitCode.HELD);
        assertThat(console.results()).contains("export AWS_ENDPOINT_URL=http://127.0.0.1:", "The rehearsal is closed.");
    }

    private String[] joining(String... words) {
        return Stream.concat(
                        Stream.of(words), Stream.of("--rehearsal", served.url().toString()))
                .toArray(String[]::new);
    }

    private RunEvent.SessionOpened opened() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("one"))) {
            Path record = files.filter(file -> file.getFileName().toString().equals("events.jsonl"))
                    .findFirst()
                    .orElseThrow();
            return RecordReader.readAll(record).events().stream()
                    .map(recorded -> recorded.event())
                    .filter(RunEvent.SessionOpened.class::isInstance)
                    .map(RunEvent.SessionOpened.class::cast)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String cli() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(place -> Path.of(place, "aws"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse("");
    }

    private String aws(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(cli()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "AWS_ENDPOINT_URL", served.url().toString(),
                        "AWS_REGION", "eu-west-1",
                        "AWS_DEFAULT_REGION", "eu-west-1",
                        "AWS_ACCESS_KEY_ID", "rehearsal",
                        "AWS_SECRET_ACCESS_KEY", "rehearsal"));
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).describedAs(text).isZero();
        return text;
    }
}
