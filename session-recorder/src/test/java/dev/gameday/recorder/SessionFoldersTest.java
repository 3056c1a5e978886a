package dev.gameday.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.catalog.SessionId;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionFoldersTest {
    private final Path home;
    private final SessionFolders folders;

    SessionFoldersTest(@TempDir Path home) throws IOException {
        this.home = home;
        folders = new SessionFolders(home.resolve("sessions"));
        session(folders, "alpha-000001", "2026-03-01T00:00:00Z");
        session(folders, "alpha-000002", "2026-05-01T00:00:00Z");
        session(folders, "beta-0000001", "2026-04-01T00:00:00Z");
    }

    @Test
    void sessions_are_listed_newest_first_and_other_folders_left_out() throws IOException {
        Files.createDirectory(home.resolve("sessions/Not A Session"));

        assertThat(folders.newestFirst())
                .extracting(folder -> folder.session().value())
                .containsExactly("alpha-000002", "beta-0000001", "alpha-000001");
        assertThat(new SessionFolders(home.resolve("none")).newestFirst()).isEmpty();
    }

    @Test
    void a_session_is_found_by_its_id_by_a_prefix_that_fits_one_or_as_the_latest() throws IOException {
        assertThat(found("alpha-000001")).isEqualTo("alpha-000001");
        assertThat(found("b")).isEqualTo("beta-0000001");
        assertThat(found("latest")).isEqualTo("alpha-000002");
    }

    @Test
    void a_prefix_that_fits_two_is_ambiguous_and_one_that_fits_none_finds_nothing() throws IOException {
        assertThat(folders.find("alpha").ambiguous()).isTrue();
        assertThat(folders.find("alpha").folder()).isEmpty();
        assertThat(folders.find("gamma").fitting()).isEmpty();
        assertThat(folders.find("../sessions/alpha-000001").fitting()).isEmpty();
    }

    @Test
    void a_session_is_made_once() {
        assertThatThrownBy(() -> folders.create(new SessionId("alpha-000001")))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    private static void session(SessionFolders folders, String id, String opened) throws IOException {
        SessionFolder folder = folders.create(new SessionId(id));
        try (RecordWriter writer = RecordWriter.open(folder, InstantSource.fixed(Instant.parse(opened)))) {
            writer.append(SmallSession.EVENTS);
        }
    }

    private String found(String wanted) throws IOException {
        return folders.find(wanted).folder().orElseThrow().session().value();
    }
}
