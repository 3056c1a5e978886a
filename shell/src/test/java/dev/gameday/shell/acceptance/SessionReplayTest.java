package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.shell.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recorded session again, as a pipeline types it: viewed, executed, judged, compared. */
class SessionReplayTest {
    private final Path folder;
    private final CommandLineTrial console;
    private String first = "";

    SessionReplayTest(@TempDir Path folder) {
        this.folder = folder;
        this.console = new CommandLineTrial(folder.resolve("home"));
    }

    @BeforeEach
    void record() throws IOException {
        assertThat(console.run("scenario", "run", "stop-drill", "--auto", "--speed", "max", "--seed", "7"))
                .isEqualTo(ExitCode.HELD);
        try (Stream<Path> sessions = Files.list(folder.resolve("home").resolve("sessions"))) {
            first = sessions.findFirst().orElseThrow().getFileName().toString();
        }
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void executed_again_it_matches_and_leaves_no_session_behind() throws IOException {
        assertThat(again("--re-execute")).isEqualTo(ExitCode.HELD);
        assertThat(console.results()).contains("MATCH").contains("recorded at speed max");
        assertThat(console.sessions()).isEqualTo(1);
    }

    @Test
    void executed_again_with_a_changed_tolerance_it_differs_and_says_where() throws IOException {
        assertThat(again("--re-execute", "--runbook", changed("<= 61"))).isEqualTo(ExitCode.REFUTED);
        assertThat(console.results())
                .contains("DRIFT")
                .contains("first difference: event 2, RunPlanned: "
                        + "plan.runbook.hypothesis.assertions[0].tolerance.high was 60.0, and is 61.0");
    }

    @Test
    void executed_again_in_a_changed_flow_it_differs_and_shows_both_timelines() throws IOException {
        Path flow = folder.resolve("slower.yaml");
        try (var shipped = getClass().getResourceAsStream("/flows/trade-order.yaml")) {
            String text = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(flow, text.replaceFirst("median: PT0.2S", "median: PT0.9S"));
        }
        assertThat(again("--re-execute", "--flow", flow.toString())).isEqualTo(ExitCode.REFUTED);
        assertThat(console.results())
                .contains("first difference: event 1, SessionOpened: conditions.flow was \"trade-order ")
                .contains("The two timelines (- recorded, + executed again):")
                .containsPattern("(?m)^- T\\+")
                .containsPattern("(?m)^\\+ T\\+");
    }

    @Test
    void judged_again_it_comes_to_the_same_until_a_tolerance_changes() throws IOException {
        assertThat(again("--reassess")).isEqualTo(ExitCode.HELD);
        assertThat(console.results()).contains("Judged by the runbook now, it comes to the same.");
        assertThat(again("--reassess", "--runbook", changed("<= 1"))).isEqualTo(ExitCode.REFUTED);
        assertThat(console.results())
                .contains("Judged as recorded, it comes to the same.")
                .containsPattern("clean: was MET \\(.*, <= 60\\), and is VIOLATED \\(.*, <= 1\\)")
                .contains("verdict: was HELD, and is REFUTED");
    }

    @Test
    void without_a_terminal_its_timeline_is_told_in_lines() {
        assertThat(again()).isEqualTo(ExitCode.HELD);
        assertThat(console.results()).contains("injecting delay").contains("verdict HELD, halted");
    }

    @Test
    void options_that_do_not_go_together_are_refused() {
        assertThat(again("--re-execute", "--reassess")).isEqualTo(ExitCode.USAGE);
        assertThat(again("--flow", "trade-order")).isEqualTo(ExitCode.USAGE);
        assertThat(again("--runbook", "stop-drill")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void two_sessions_are_told_apart_in_sentences() {
        assertThat(console.run("scenario", "run", "stop-drill", "--auto", "--speed", "max", "--seed", "8"))
                .isEqualTo(ExitCode.HELD);
        assertThat(console.run("session", "diff", first, "latest")).isEqualTo(ExitCode.HELD);
        assertThat(console.results()).contains("against " + first).contains("  had seed 8 instead of 7");
        assertThat(console.run("session", "diff", first, first)).isEqualTo(ExitCode.HELD);
        assertThat(console.results()).contains("nothing differs that is compared");
    }

    private ExitCode again(String... options) {
        String[] words = new String[options.length + 3];
        System.arraycopy(new String[] {"session", "replay", "latest"}, 0, words, 0, 3);
        System.arraycopy(options, 0, words, 3, options.length);
        return console.run(words);
    }

    private String changed(String tolerance) throws IOException {
        Path file = folder.resolve("changed.yaml");
        Files.writeString(
                file, ShippedRunbook.of("stop-drill").with("<= 60", tolerance).text());
        return file.toString();
    }
}
