package dev.gameday.shell.command.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.catalog.arming.LayerZips;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.Screen;
import dev.gameday.shell.arming.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerBuildCommandTest {
    private static final LayerZips JAVA_ONLY =
            name -> name.equals("java") ? Optional.of("zip".getBytes(StandardCharsets.UTF_8)) : Optional.empty();

    private final Path folder;
    private final Screen screen = new Screen();
    private final LayerBuildCommand command = new LayerBuildCommand(JAVA_ONLY, screen.console());

    LayerBuildCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void the_zip_is_written_as_it_is() throws IOException {
        Path file = folder.resolve("java.zip");
        command.build(Language.JAVA, file);
        command.build(Language.JAVA, file);
        assertThat(Files.readString(file)).isEqualTo("zip");
        assertThat(screen.results()).contains("java.zip: 3 bytes, SHA-256 ");
    }

    @Test
    void a_layer_that_this_console_has_not_is_said() {
        assertThatThrownBy(() -> command.build(Language.PYTHON, folder.resolve("python.zip")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("built without the python layer (/layers/python.zip is missing in it)");
    }

    @Test
    void a_file_that_can_not_be_written_is_said() {
        assertThatThrownBy(() -> command.build(Language.JAVA, folder.resolve("no/such/folder.zip")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("name another file with --to");
    }
}
