package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.shell.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an auditor types: verify, anchor, correct, sign, export and import. */
class EvidenceCommandsTest {
    private final Path folder;
    private final Path home;

    EvidenceCommandsTest(@TempDir Path folder) {
        this.folder = folder;
        this.home = folder.resolve("home");
    }

    @BeforeEach
    void record() {
        try (CommandLineTrial console = new CommandLineTrial(home)) {
            console.run("scenario", "run", "stop-drill", "--auto", "--speed", "max", "--output", "json");
        }
    }

    @Test
    void a_recorded_run_is_signed_with_a_key_made_for_it() throws IOException {
        try (CommandLineTrial console = new CommandLineTrial(home)) {
            assertThat(console.run("session", "verify")).isEqualTo(ExitCode.HELD);
            assertThat(console.results()).contains("events.jsonl: whole", "this console's own key");
            assertThat(home.resolve("keys/operator.pem")).exists();

            String record = Files.readString(session().resolve("events.jsonl"));
            Files.writeString(session().resolve("events.jsonl"), record.replace("stop-drill", "soft-drill"));
            assertThat(console.run("session", "verify")).isEqualTo(ExitCode.REFUTED);
            assertThat(console.errors()).contains("CORRUPT at line");
            assertThat(console.run("session", "sign")).isEqualTo(ExitCode.REFUSED);
            assertThat(console.run("session", "anchor")).isEqualTo(ExitCode.REFUSED);
        }
    }

    @Test
    void an_unsigned_record_is_told_and_can_be_signed_later() throws IOException {
        Files.delete(session().resolve("events.seals.jsonl"));
        try (CommandLineTrial console = new CommandLineTrial(home)) {
            assertThat(console.run("session", "verify")).isEqualTo(ExitCode.REFUTED);
            assertThat(console.errors()).contains("UNSIGNED");
            assertThat(console.run("session", "sign")).isEqualTo(ExitCode.HELD);
            assertThat(console.run("session", "verify")).isEqualTo(ExitCode.HELD);
        }
    }

    @Test
    void an_anchor_elsewhere_tells_a_record_that_was_cut_and_signed_again() throws IOException {
        String anchors = folder.resolve("anchors.jsonl").toString();
        try (CommandLineTrial console = new CommandLineTrial(home)) {
            assertThat(console.run(
                            "session",
                            "anchor",
                            "latest",
                            "--to",
                            session().resolve("a.jsonl").toString()))
                    .isEqualTo(ExitCode.USAGE);
            assertThat(console.run("session", "anchor", "latest", "--to", anchors))
                    .isEqualTo(ExitCode.HELD);
            assertThat(console.run("session", "verify", "latest", "--anchor", anchors))
                    .isEqualTo(ExitCode.HELD);

            List<String> lines = Files.readAllLines(session().resolve("events.jsonl"));
            Files.writeString(
                    session().resolve("events.jsonl"), String.join("\n", lines.subList(0, lines.size() - 2)) + "\n");
            Files.delete(session().resolve("events.seals.jsonl"));
            assertThat(console.run("session", "verify", "latest", "--anchor", anchors))
                    .isEqualTo(ExitCode.REFUTED);
            assertThat(console.errors()).contains("TRUNCATED", "its anchor states " + lines.size());

            Files.writeString(Path.of(anchors), "");
            assertThat(console.run("session", "verify", "latest", "--anchor", anchors))
                    .isEqualTo(ExitCode.REFUTED);
            assertThat(console.errors()).contains("UNANCHORED");
            Files.writeString(Path.of(anchors), "{}\n");
            assertThat(console.run("session", "verify", "latest", "--anchor", anchors))
                    .isEqualTo(ExitCode.USAGE);
        }
    }

    @Test
    void a_correction_leaves_the_record_as_it_is_and_is_signed_beside_it() throws IOException {
        String before = Files.readString(session().resolve("events.jsonl"));
        try (CommandLineTrial console = new CommandLineTrial(home)) {
            assertThat(console.run("session", "correct", "latest", "99999", "no such event"))
                    .isEqualTo(ExitCode.USAGE);
            assertThat(console.run("session", "correct", "latest", "2", "password=hunter2 was typed here"))
                    .isEqualTo(ExitCode.HELD);
            assertThat(console.run("session", "correct", "latest", "3", "and another"))
                    .isEqualTo(ExitCode.HELD);
            assertThat(console.run("session", "verify")).isEqualTo(ExitCode.HELD);
            assertThat(console.results()).contains("corrections.jsonl: whole");
            assertThat(console.run("session", "report")).isEqualTo(ExitCode.HELD);
            assertThat(console.results()).contains("correction of event 2").doesNotContain("hunter2");
            assertThat(console.run("recover", "list")).isEqualTo(ExitCode.HELD);

            assertThat(Files.readString(session().resolve("events.jsonl"))).isEqualTo(before);
            Files.writeString(
                    session().resolve("corrections.jsonl"),
                    Files.readString(session().resolve("corrections.jsonl")).replace("another", "nothing"));
            assertThat(console.run("session", "verify")).isEqualTo(ExitCode.REFUTED);
            assertThat(console.errors()).contains("CORRUPT at line 2 of corrections.jsonl");
        }
    }

    @Test
    void a_bundle_is_taken_in_elsewhere_and_says_whose_key_it_is() throws IOException {
        String bundle = folder.resolve("day.zip").toString();
        Path key = folder.resolve("ana.pem");
        Files.writeString(session().resolve("panel.cast"), "{\"version\":3}\n");
        try (CommandLineTrial console = new CommandLineTrial(home)) {
            assertThat(console.run("session", "correct", "latest", "2", "it was bob"))
                    .isEqualTo(ExitCode.HELD);
            assertThat(console.run("session", "export", "latest", "--to", bundle))
                    .isEqualTo(ExitCode.HELD);
            assertThat(console.run("session", "export", "latest", "--to", bundle))
                    .isEqualTo(ExitCode.USAGE);
            assertThat(console.run("session", "import", bundle)).isEqualTo(ExitCode.REFUSED);
            String own = Files.readString(home.resolve("keys/operator.pem"));
            Files.writeString(key, own.substring(own.indexOf("-----BEGIN PUBLIC")));
        }
        Path other = folder.resolve("other");
        try (CommandLineTrial console = new CommandLineTrial(other)) {
            assertThat(console.run("session", "import", bundle)).isEqualTo(ExitCode.REFUTED);
            assertThat(console.errors()).contains("UNKNOWN_KEY");
            assertThat(console.run("session", "verify")).isEqualTo(ExitCode.REFUTED);
            assertThat(console.run("session", "verify", "latest", "--key", key.toString()))
                    .isEqualTo(ExitCode.HELD);
            assertThat(console.run("session", "show")).isEqualTo(ExitCode.HELD);
        }
        try (Stream<Path> taken = Files.list(sessionIn(other)).map(Path::getFileName)) {
            assertThat(taken.map(Path::toString))
                    .contains(
                            "events.jsonl",
                            "events.seals.jsonl",
                            "corrections.jsonl",
                            "corrections.seals.jsonl",
                            "report.md",
                            "panel.cast",
                            "plan.json",
                            "runbook.json",
                            "versions.json",
                            "SHA256SUMS");
        }
    }

    @Test
    void the_runbook_s_file_as_it_was_when_the_run_began_goes_with_the_session_and_can_t_be_changed()
            throws IOException {
        Path bundle = folder.resolve("day.zip");
        for (String name : List.of("runbook.yaml", "binding.yaml", "redactions.json")) {
            assertThat(session().resolve(name)).exists();
        }
        assertThat(Files.readString(session().resolve("runbook.yaml"))).startsWith("id: stop-drill\n");
        try (CommandLineTrial console = new CommandLineTrial(home)) {
            assertThat(console.run("session", "export", "latest", "--to", bundle.toString()))
                    .isEqualTo(ExitCode.HELD);
            try (ZipFile zip = new ZipFile(bundle.toFile())) {
                assertThat(zip.stream().map(ZipEntry::getName))
                        .contains("runbook.yaml", "runbook.json", "binding.yaml", "redactions.json");
            }
            Files.writeString(session().resolve("runbook.yaml"), "# a word more\n", StandardOpenOption.APPEND);
            assertThat(console.run("session", "verify")).isEqualTo(ExitCode.REFUTED);
            assertThat(console.errors()).contains("CORRUPT at line 1 of runbook.yaml");
        }
    }

    @Test
    void what_a_profile_s_own_pattern_fits_is_in_no_file_of_a_session_whoever_writes_it_later() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Path runbook = Files.writeString(
                own.resolve("drill.yaml"),
                "# asked for by cust-482913\n" + Files.readString(session().resolve("runbook.yaml")));
        Path profile = Files.writeString(
                own.resolve("bank.yaml"),
                new String(
                                Objects.requireNonNull(getClass().getResourceAsStream("/profiles/rehearsal.yaml"))
                                        .readAllBytes(),
                                StandardCharsets.UTF_8)
                        .replace("name: rehearsal", "name: bank\nredact: [\"cust-[0-9]{6}\"]"));
        Path other = folder.resolve("bank");
        try (CommandLineTrial console = new CommandLineTrial(other)) {
            console.run(
                    "scenario",
                    "run",
                    runbook.toString(),
                    "--auto",
                    "--speed",
                    "max",
                    "--profile",
                    profile.toString(),
                    "--output",
                    "json");
            Files.delete(profile);
            assertThat(console.run("session", "correct", "latest", "2", "it was cust-482913"))
                    .isEqualTo(ExitCode.HELD);
            assertThat(console.run("session", "finding", "add", "latest", "Call cust-482913 first"))
                    .isEqualTo(ExitCode.HELD);
            assertThat(console.run("session", "report", "latest", "--format", "html"))
                    .isEqualTo(ExitCode.HELD);
            assertThat(console.run("session", "verify")).isEqualTo(ExitCode.HELD);
        }
        assertThat(sessionIn(other).resolve("runbook.yaml")).content().startsWith("# asked for by [redacted]\n");
        assertThat(sessionIn(other).resolve("corrections.jsonl"))
                .content()
                .contains("it was [redacted]", "Call [redacted]");
        try (Stream<Path> files = Files.list(sessionIn(other))) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("482913");
            }
        }
        Files.writeString(sessionIn(other).resolve("redactions.json"), "[\"half");
        try (CommandLineTrial console = new CommandLineTrial(other)) {
            assertThat(console.run("session", "correct", "latest", "2", "it was cust-482913"))
                    .isEqualTo(ExitCode.REFUSED);
            assertThat(console.errors()).contains("redactions.json is not as it was written");
        }
    }

    private Path session() throws IOException {
        return sessionIn(home);
    }

    private static Path sessionIn(Path home) throws IOException {
        try (Stream<Path> folders = Files.list(home.resolve("sessions"))) {
            return folders.findFirst().orElseThrow();
        }
    }
}
