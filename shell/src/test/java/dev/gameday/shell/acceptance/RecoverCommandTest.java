package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.shell.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code recover} and {@code sweep} as a pipeline types them. */
class RecoverCommandTest {
    private final Path folder;

    RecoverCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_record_whose_end_is_missing_is_listed_asked_about_and_closed_with_the_truth() throws IOException {
        try (CommandLineTrial console = new CommandLineTrial(folder)) {
            assertThat(console.run("recover")).isEqualTo(ExitCode.HELD);
            console.run("scenario", "run", "stop-drill", "--auto", "--speed", "max", "--output", "json");
            assertThat(console.run("recover")).isEqualTo(ExitCode.HELD);
            cutAfter("InjectionAccepted");

            assertThat(console.run("recover")).isEqualTo(ExitCode.RESIDUE);
            assertThat(console.errors()).contains("Nothing was done", "recover --yes");
            assertThat(console.run("recover", "no-such-session")).isEqualTo(ExitCode.USAGE);
            assertThat(console.run("recover", "--yes", "--output", "json")).isEqualTo(ExitCode.HELD);
            assertThat(console.run("session", "verify")).isEqualTo(ExitCode.HELD);
            assertThat(console.run("recover", "list")).isEqualTo(ExitCode.HELD);
        }
        assertThat(Files.readString(record())).contains("RecoveryBegun", "its rehearsal ended with the console");
    }

    @Test
    void sweep_needs_an_account_that_outlives_the_console() {
        try (CommandLineTrial console = new CommandLineTrial(folder)) {
            assertThat(console.run("sweep")).isEqualTo(ExitCode.REFUSED);
            assertThat(console.errors()).contains("--rehearsal URL");
        }
    }

    private Path record() throws IOException {
        try (var records = Files.walk(folder)) {
            return records.filter(path -> path.endsWith("events.jsonl"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** As a crash leaves it: without its end, and so without a seal. */
    private void cutAfter(String type) throws IOException {
        Files.delete(record().resolveSibling("events.seals.jsonl"));
        List<String> lines = Files.readAllLines(record());
        int last = 0;
        while (!lines.get(last).contains("\"type\":\"" + type + "\"")) {
            last++;
        }
        Files.writeString(record(), String.join("\n", lines.subList(0, last + 1)) + "\n");
    }
}
