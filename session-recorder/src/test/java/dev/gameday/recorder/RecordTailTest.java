package dev.gameday.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.catalog.SessionId;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.SessionClosed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordTailTest {
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

    private final SessionFolder folder;

    RecordTailTest(@TempDir Path sessions) throws IOException {
        this.folder = new SessionFolders(sessions).create(new SessionId("session-one"));
    }

    private RecordTail after(GameDayEvent... events) throws IOException {
        try (RecordWriter writer = RecordWriter.open(folder, () -> NOW)) {
            for (GameDayEvent event : events) {
                writer.append(List.of(new Recorded(writer.lastNumber() + 1, NOW, event)));
            }
        }
        return RecordTail.of(folder.events());
    }

    @Test
    void an_empty_record_is_unfinished() throws IOException {
        assertThat(after()).isEqualTo(RecordTail.UNFINISHED);
    }

    @Test
    void a_closing_event_ends_a_record() throws IOException {
        assertThat(after(new PeopleEvent.Noted("ana", "x".repeat(5000)), new SessionClosed(0)))
                .isEqualTo(RecordTail.CLOSED);
        assertThat(after(new SessionClosed(5))).isEqualTo(RecordTail.CLOSED_WITH_RESIDUE);
        assertThat(after(new SessionClosed(15))).isEqualTo(RecordTail.CLOSED);
    }

    @Test
    void what_follows_a_closing_event_opens_the_record_again() throws IOException {
        assertThat(after(new SessionClosed(0), new PeopleEvent.Noted("ana", "\"type\":\"SessionClosed\"")))
                .isEqualTo(RecordTail.UNFINISHED);
    }

    @Test
    void a_closing_event_that_is_cut_off_ends_nothing() throws IOException {
        assertThat(after(new SessionClosed(0))).isEqualTo(RecordTail.CLOSED);
        byte[] whole = Files.readAllBytes(folder.events());
        Files.write(folder.events(), Arrays.copyOf(whole, whole.length - 1));
        assertThat(RecordTail.of(folder.events())).isEqualTo(RecordTail.UNFINISHED);
        Files.writeString(folder.events(), "\n{\"v\"", StandardOpenOption.APPEND);
        assertThat(RecordTail.of(folder.events())).isEqualTo(RecordTail.UNFINISHED);
    }

    @Test
    void asking_who_holds_a_record_does_not_let_go_of_it() throws Exception {
        try (RecordWriter writer = RecordWriter.open(folder, () -> NOW)) {
            assertThat(writer.lastNumber()).isZero();
            assertThat(folder.held()).isTrue();
            assertThat(folder.held()).isTrue();
            assertThat(LockProbe.run(folder.lock())).isEqualTo("taken");
        }
        assertThat(folder.held()).isFalse();
        assertThat(LockProbe.run(folder.lock())).isEqualTo("free");
    }

    @Test
    void a_second_writer_in_this_process_is_refused_and_does_not_let_go_of_the_record() throws Exception {
        try (RecordWriter writer = RecordWriter.open(folder, () -> NOW)) {
            assertThat(writer.lastNumber()).isZero();
            assertThatThrownBy(() -> RecordWriter.open(folder, () -> NOW)).hasMessageContaining("a console is writing");
            assertThat(LockProbe.run(folder.lock())).isEqualTo("taken");
        }
    }
}
