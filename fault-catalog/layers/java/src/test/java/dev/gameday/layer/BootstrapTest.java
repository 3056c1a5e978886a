package dev.gameday.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootstrapTest {
    private static final Path BOOTSTRAP = Path.of("src/main/layer/bootstrap");

    private final Path folder;

    BootstrapTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Files.copy(BOOTSTRAP, folder.resolve("bootstrap"));
    }

    @Test
    void a_command_that_is_not_java_is_run_as_it_is() throws Exception {
        Files.createFile(folder.resolve("fault-layer.jar"));
        assertThat(run("/bin/echo", "a  b", "$HOME").lines())
                .containsExactly(
                        "{\"gameday\":\"layer\",\"event\":\"aside\",\"because\":\"this layer is for Java functions\"}",
                        "a  b $HOME");
    }

    @Test
    void without_the_agent_java_is_run_as_it_is() throws Exception {
        assertThat(run(java(), "an argument"))
                .contains("\"because\":\"fault-layer.jar does not lie beside bootstrap\"")
                .endsWith("<an argument>\n");
    }

    @Test
    void java_is_run_with_the_agent_before_its_own_arguments() throws Exception {
        Files.createFile(folder.resolve("fault-layer.jar"));
        assertThat(run(java(), "-cp", "a b")).isEqualTo("<-javaagent:" + folder + "/fault-layer.jar>\n<-cp>\n<a b>\n");
    }

    private String java() throws IOException {
        Path java = folder.resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '<%s>\\n' \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return java.toString();
    }

    private String run(String... command) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(List.of("/bin/sh", folder + "/bootstrap"));
        whole.addAll(List.of(command));
        Process process = new ProcessBuilder(whole).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }
}
