package dev.gameday.recorder.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
    private static final SessionId SESSION = new SessionId("20260101-000000-s1aa");

    private final String text;
    private final SessionFolder folder;

    RecordingTest(@TempDir Path home) throws Exception {
        text = Files.readString(
                Path.of(getClass().getResource("/stale-positions-v1.jsonl").toURI()));
        folder = new SessionFolders(home).create(SESSION);
    }

    @Test
    void an_old_record_can_be_executed_again_though_its_conditions_are_not_known() throws IOException {
        Recording recording = recording(text);
        assertThat(recording.obstacle()).isEmpty();
        assertThat(recording.closed()).isTrue();
        assertThat(recording.lines()).hasSize(28).noneMatch(line -> line.contains(SESSION.value()));
        Restaging restaging = Restaging.of(recording);
        assertThat(restaging.conditions()).isEmpty();
        assertThat(restaging.exact()).isTrue();
        assertThat(restaging.unattended(recording)).isFalse();
    }

    @Test
    void a_record_that_was_cut_off_is_read_up_to_its_last_whole_line() throws IOException {
        Recording recording = recording(text.substring(0, text.indexOf("\"n\":10,") + 40));
        assertThat(recording.lines()).hasSize(9);
        assertThat(recording.events()).hasSize(9);
        assertThat(recording.closed()).isFalse();
        assertThat(recording.obstacle()).isEmpty();
    }

    @Test
    void an_empty_record_can_not_be_executed_again() throws IOException {
        assertThat(recording("").obstacle()).contains("has no opening event that this version can read");
    }

    @Test
    void a_live_session_is_never_executed_again() throws IOException {
        String live = text.replace("\"mode\":\"REHEARSAL\"", "\"mode\":\"LIVE\"");
        assertThat(recording(live).obstacle().orElseThrow()).startsWith("was live, and what was done to an account");
    }

    @Test
    void one_in_a_served_rehearsal_is_not_as_its_past_is_not_known() throws IOException {
        String served = text.replace("\"endpoint\":\"in-process\"", "\"endpoint\":\"http://127.0.0.1:8321\"");
        assertThat(recording(served).obstacle().orElseThrow())
                .contains("served at http://127.0.0.1:8321, and what had happened there before");
    }

    @Test
    void one_without_a_plan_and_one_with_unreadable_lines_are_not() throws IOException {
        List<String> lines = text.lines().toList();
        assertThat(recording(lines.get(0) + "\n").obstacle().orElseThrow()).contains("has no plan");
        assertThat(recording(text.replace(lines.get(4), "nonsense")).obstacle())
                .contains("can't be read whole: line 5 is not JSON");
    }

    @Test
    void only_what_people_did_is_a_decision() throws IOException {
        List<Decision> decisions = Decisions.of(recording(text).events());
        assertThat(decisions)
                .extracting(decision -> decision.command().getClass().getSimpleName())
                .containsExactly("Next", "Hint", "Say", "Say", "Next");
    }

    @Test
    void the_time_that_may_differ_grows_with_the_speed() throws IOException {
        assertThat(speed("1").tolerance()).hasMillis(15_250);
        assertThat(speed("60").tolerance()).hasSeconds(30);
        assertThat(speed("max").tolerance()).isZero();
    }

    private Restaging speed(String speed) throws IOException {
        Recording recording = recording(text.replace("\"speed\":\"max\"", "\"speed\":\"" + speed + "\""));
        SessionOpened opened = recording.opened().orElseThrow();
        assertThat(opened.mode()).isEqualTo(Mode.REHEARSAL);
        return Restaging.of(recording);
    }

    private Recording recording(String content) throws IOException {
        Files.writeString(folder.events(), content, StandardCharsets.UTF_8);
        return Recording.read(folder);
    }
}
