package dev.gameday.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.recorder.format.LineFormat;
import dev.gameday.runbook.event.PeopleEvent.Noted;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.SessionClosed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordWriterTest {
    private final Path home;

    RecordWriterTest(@TempDir Path home) {
        this.home = home;
    }

    private final FakeDisk disk = new FakeDisk();
    private final RecordWriter writer = new RecordWriter(
            disk, SmallSession.WALL, Redaction.with(List.of()), Path.of("no-takeover"), 0, 0, LineFormat.FIRST);

    @Test
    void only_a_durable_event_is_forced_before_append_comes_back() throws IOException {
        writer.append(SmallSession.EVENTS.subList(1, 3));
        assertThat(disk.forces).isZero();

        writer.append(SmallSession.EVENTS.subList(3, 4));
        assertThat(disk.forces).isEqualTo(1);

        writer.close();
        assertThat(disk.forces).isEqualTo(2);
    }

    @Test
    void a_full_disk_is_told_and_leaves_nothing_half_written() throws IOException {
        writer.append(SmallSession.EVENTS.subList(0, 2));
        String before = disk.text();
        disk.room = disk.size() + 100;

        assertThatThrownBy(() -> writer.append(SmallSession.EVENTS.subList(2, 4)))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
        assertThat(disk.text()).isEqualTo(before);

        disk.room = Long.MAX_VALUE;
        writer.append(SmallSession.EVENTS.subList(2, 4));
        assertThat(disk.text()).isEqualTo(String.join("", SmallSession.lines(SmallSession.EVENTS)));
    }

    @Test
    void nothing_is_appended_behind_a_half_written_line() throws IOException {
        disk.room = 100;
        disk.stuck = true;
        assertThatThrownBy(() -> writer.append(SmallSession.EVENTS)).hasMessage("No space left on device");
        disk.room = Long.MAX_VALUE;
        assertThatThrownBy(() -> writer.append(SmallSession.EVENTS)).hasMessage("Input/output error");

        disk.stuck = false;
        writer.append(SmallSession.EVENTS);

        assertThat(disk.text()).isEqualTo(String.join("", SmallSession.lines(SmallSession.EVENTS)));
    }

    @Test
    void a_secret_never_reaches_the_disk() throws IOException {
        writer.append(List.of(new Recorded(1, SmallSession.START, new Noted("ann", "password=hunter2"))));

        assertThat(disk.text()).doesNotContain("hunter2").contains("password=[redacted]");
    }

    @Test
    void an_event_too_long_for_a_line_is_told() {
        Recorded long1 = new Recorded(1, SmallSession.START, new Noted("ann", "x".repeat(LineFormat.LONGEST_LINE / 4)));

        assertThatThrownBy(() -> writer.append(List.of(long1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too long for a line");
        assertThat(disk.text()).isEmpty();
    }

    @Test
    void a_session_is_kept_for_its_owner_only_and_is_whole() throws IOException {
        SessionFolder folder = new SessionFolders(home.resolve("sessions")).create(SmallSession.ID);
        try (RecordWriter real = RecordWriter.open(folder, SmallSession.WALL)) {
            real.append(SmallSession.EVENTS);
        }

        assertThat(Verification.of(folder.events()).whole()).isTrue();
        assertThat(permissions(folder.events())).isEqualTo("rw-------");
        assertThat(permissions(folder.folder())).isEqualTo("rwx------");
    }

    @Test
    void a_run_that_was_taken_over_is_written_no_more_by_the_console_that_hung() throws IOException {
        SessionFolder folder = new SessionFolders(home.resolve("sessions")).create(SmallSession.ID);
        try (RecordWriter hanging = RecordWriter.open(folder, SmallSession.WALL)) {
            hanging.append(SmallSession.EVENTS.subList(0, 2));
            try (RecordWriter takeover = RecordWriter.takeOver(folder, SmallSession.WALL, Redaction.with(List.of()))) {
                assertThat(takeover.lastNumber()).isEqualTo(2);
                assertThatThrownBy(() -> RecordWriter.takeOver(folder, SmallSession.WALL, Redaction.with(List.of())))
                        .hasMessageContaining("a console is writing");
                takeover.append(SmallSession.EVENTS.subList(2, 4));
            }
            assertThatThrownBy(() -> hanging.append(SmallSession.EVENTS.subList(2, 3)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another console took this run over (takeover-1.jsonl)");
        }
        assertThat(folder.takeovers()).hasSize(1);
        try (RecordWriter recovering = RecordWriter.open(folder, SmallSession.WALL)) {
            recovering.append(SmallSession.EVENTS.subList(2, 4));
        }
        assertThat(Verification.of(folder.events()).whole()).isTrue();
    }

    @Test
    void a_record_that_a_crash_cut_off_goes_on_after_its_last_whole_line() throws IOException {
        SessionFolder folder = new SessionFolders(home.resolve("sessions")).create(SmallSession.ID);
        try (RecordWriter real = RecordWriter.open(folder, SmallSession.WALL)) {
            real.append(SmallSession.EVENTS.subList(0, 3));
        }
        Files.writeString(folder.events(), "{\"v\":1,\"n\":4", StandardOpenOption.APPEND);

        try (RecordWriter resumed = RecordWriter.open(folder, SmallSession.WALL)) {
            assertThat(resumed.lastNumber()).isEqualTo(3);
            resumed.append(List.of(new Recorded(4, SmallSession.START, new SessionClosed(0))));
        }

        assertThat(Verification.of(folder.events()).whole()).isTrue();
    }

    @Test
    void two_consoles_do_not_write_one_record() throws IOException {
        SessionFolder folder = new SessionFolders(home.resolve("sessions")).create(SmallSession.ID);
        try (RecordWriter first = RecordWriter.open(folder, SmallSession.WALL)) {
            assertThat(first.lastNumber()).isZero();
            assertThatThrownBy(() -> RecordWriter.open(folder, SmallSession.WALL))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("writing");
        }
    }

    @Test
    void reading_the_record_does_not_let_another_process_write_it() throws Exception {
        SessionFolder folder = new SessionFolders(home.resolve("sessions")).create(SmallSession.ID);
        try (RecordWriter writing = RecordWriter.open(folder, SmallSession.WALL)) {
            writing.append(SmallSession.EVENTS);
            assertThat(RecordReader.readAll(folder.events()).events()).hasSize(4);

            assertThat(LockProbe.run(folder.lock())).isEqualTo("taken");
        }
        assertThat(LockProbe.run(folder.lock())).isEqualTo("free");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
