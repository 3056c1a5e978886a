package dev.gameday.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GamedayHomeTest {
    private static final Path USER = Path.of("/home/ana");

    private final Path folder;

    GamedayHomeTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void the_named_home_wins_over_the_state_folder() {
        Map<String, String> environment = Map.of("GAMEDAY_HOME", "/srv/gd", "XDG_STATE_HOME", "/state");
        assertThat(GamedayHome.locate(environment, USER)).isEqualTo(Path.of("/srv/gd"));
    }

    @Test
    void the_state_folder_wins_over_the_user_home() {
        assertThat(GamedayHome.locate(Map.of("XDG_STATE_HOME", "/state"), USER)).isEqualTo(Path.of("/state/gameday"));
    }

    @Test
    void a_blank_or_relative_setting_counts_as_none() {
        Map<String, String> environment = Map.of("GAMEDAY_HOME", " ", "XDG_STATE_HOME", "state");
        assertThat(GamedayHome.locate(environment, USER)).isEqualTo(Path.of("/home/ana/.local/state/gameday"));
    }

    @Test
    void only_the_owner_can_read_what_is_made() throws IOException {
        GamedayHome home = GamedayHome.open(folder.resolve("a/gameday"));
        for (Path made : new Path[] {home.folder(), home.sessions(), home.logs()}) {
            assertThat(permissions(made)).isEqualTo("rwx------");
        }
        assertThat(permissions(home.history())).isEqualTo("rw-------");
    }

    @Test
    void a_home_that_others_can_read_is_closed_to_them() throws IOException {
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(permissions(GamedayHome.open(open).folder())).isEqualTo("rwx------");
    }

    @Test
    void opening_twice_leaves_only_what_belongs_there() throws IOException {
        GamedayHome.open(folder.resolve("h"));
        GamedayHome home = GamedayHome.open(folder.resolve("h"));
        try (var inside = Files.list(home.sessions())) {
            assertThat(inside).isEmpty();
        }
    }

    @Test
    void a_home_that_is_a_file_is_refused_with_what_to_do() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> GamedayHome.open(file))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("GAMEDAY_HOME");
    }

    @Test
    void a_history_that_is_a_folder_is_no_reason_to_crash() throws IOException {
        Files.createDirectories(folder.resolve("h/sessions"));
        Files.createFile(folder.resolve("h/logs"));
        assertThatThrownBy(() -> GamedayHome.open(folder.resolve("h"))).isInstanceOf(RefusedException.class);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
