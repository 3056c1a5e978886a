package dev.gameday.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.recorder.Verification.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
    private final Path folder;

    VerificationTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private final List<String> lines = new ArrayList<>(SmallSession.lines(SmallSession.EVENTS));

    @Test
    void a_whole_record_states_its_count_and_its_head() throws IOException {
        Verification verification = verify();

        assertThat(verification.whole()).isTrue();
        assertThat(verification.events()).isEqualTo(4);
        assertThat(lines.get(3)).contains(verification.head());
    }

    @Test
    void what_a_takeover_wrote_goes_on_from_a_line_of_the_record() throws IOException {
        SessionFolder session = new SessionFolders(folder).create(SmallSession.ID);
        try (RecordWriter hanging = RecordWriter.open(session, SmallSession.WALL)) {
            hanging.append(SmallSession.EVENTS.subList(0, 2));
            try (RecordWriter takeover = RecordWriter.takeOver(session, SmallSession.WALL, Redaction.with(List.of()))) {
                takeover.append(SmallSession.EVENTS.subList(2, 4));
            }
        }
        Path takeover = session.takeovers().get(0);

        assertThat(Verification.ofTakeover(session, takeover).whole()).isTrue();
        Files.writeString(session.events(), "");
        assertThat(Verification.ofTakeover(session, takeover).untouched()).isFalse();
    }

    @Test
    void any_flipped_bit_is_found() throws IOException {
        byte[] whole = String.join("", lines).getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("events.jsonl");
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= (byte) (1 << (i % 8));
            Files.write(file, flipped);

            assertThat(Verification.of(file).whole()).as("byte %d flipped", i).isFalse();
        }
    }

    @Test
    void a_changed_word_is_corrupt_at_its_line() throws IOException {
        lines.set(1, lines.get(1).replace("begins", "ends"));

        assertThat(verify().fault())
                .contains(new Verification.Fault(2, 2, Kind.CORRUPT, "its hash is not that of what it says"));
    }

    @Test
    void a_line_that_is_not_json_is_corrupt_at_its_line() throws IOException {
        lines.add(1, "oops\n");

        assertThat(verify().fault()).contains(new Verification.Fault(2, 2, Kind.CORRUPT, "it is not JSON"));
    }

    @Test
    void a_missing_line_and_swapped_lines_are_out_of_order() throws IOException {
        String removed = lines.remove(1);
        assertThat(verify().fault())
                .contains(new Verification.Fault(2, 2, Kind.OUT_OF_ORDER, "it has number 3 where 2 is next"));

        lines.add(2, removed);
        assertThat(verify().fault().map(Verification.Fault::kind)).contains(Kind.OUT_OF_ORDER);
    }

    @Test
    void a_line_of_another_record_does_not_follow() throws IOException {
        List<String> other = SmallSession.lines(SmallSession.numbered(
                new dev.gameday.runbook.event.PeopleEvent.Noted("eve", "x"),
                new dev.gameday.runbook.event.PeopleEvent.Noted("eve", "y")));
        lines.set(1, other.get(1));

        assertThat(verify().fault())
                .contains(new Verification.Fault(
                        2, 2, Kind.OUT_OF_ORDER, "it follows a line that is not the one before it"));
    }

    @Test
    void a_record_without_its_closing_event_is_truncated() throws IOException {
        lines.remove(3);

        assertThat(verify().fault())
                .contains(new Verification.Fault(4, 4, Kind.TRUNCATED, "there is no closing event"));
    }

    private Verification verify() throws IOException {
        return Verification.of(SmallSession.file(folder, lines));
    }
}
