package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.shell.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code layer attach}, {@code detach} and {@code status} as a pipeline types them, on a served rehearsal. */
class LayerCommandsTest {
    private static final String FUNCTION = ArmingTrial.FUNCTION;

    /** Any layer version that the rehearsal knows: what is in it doesn't count here. */
    private static final String LAYER = "arn:aws:lambda:eu-west-1:339712742264:layer:aws-fis-extension-arm64:287";

    private final Path folder;
    private final ArmingTrial trial;

    LayerCommandsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.trial = new ArmingTrial(folder);
        assertThat(trial.run("lambda", "disarm", FUNCTION)).isEqualTo(ExitCode.HELD);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void a_layer_is_attached_with_its_variables_and_detached_without_a_trace() {
        String before = trial.plain();
        assertThat(attach("--egress", "proxy", "--poll", "5"))
                .describedAs(trial.errors())
                .isEqualTo(ExitCode.HELD);
        assertThat(trial.variables())
                .isEqualTo(Map.of(
                        "AWS_LAMBDA_EXEC_WRAPPER",
                        "/opt/gameday/bootstrap",
                        "GAMEDAY_FAULTS",
                        "arn:aws:s3:::fis-config-111122223333-eu-west-1/gameday/layers/position-sync.json",
                        "GAMEDAY_EGRESS",
                        "proxy",
                        "GAMEDAY_POLL_SECONDS",
                        "5"));
        assertThat(trial.errors())
                .contains("the role of position-sync may not s3:GetObject")
                .contains("gameday/layers/position-sync.json\"}");
        assertThat(trial.run("layer", "status", FUNCTION)).isEqualTo(ExitCode.HELD);
        assertThat(trial.results()).contains("armed", "not since 01-05 09:");
        assertThat(trial.run("layer", "status", FUNCTION, "--output", "json")).isEqualTo(ExitCode.HELD);
        assertThat(trial.results()).contains("\"access\" : \"NO\"");

        assertThat(trial.run("layer", "detach", FUNCTION)).isEqualTo(ExitCode.HELD);
        assertThat(trial.plain()).isEqualTo(before);
    }

    @Test
    void an_address_is_signed_and_never_shown_or_recorded() throws IOException {
        assertThat(attach("--presigned", "12h")).describedAs(trial.errors()).isEqualTo(ExitCode.HELD);
        String address = String.valueOf(trial.variables().get("GAMEDAY_FAULTS"));
        assertThat(address).startsWith("http://127.0.0.1:").contains("X-Amz-Expires=43200", "X-Amz-Signature=");
        String signature = address.replaceFirst(".*X-Amz-Signature=([0-9a-f]+).*", "$1");
        assertThat(trial.errors()).contains("through an address that ends at", "of 4096 bytes");
        assertThat(trial.run("layer", "status", FUNCTION)).isEqualTo(ExitCode.HELD);
        assertThat(trial.results()).contains("address", "an address that ends at");
        assertThat(trial.results() + trial.errors() + records()).doesNotContain(signature);

        assertThat(attach("--presigned", "11h")).isEqualTo(ExitCode.REFUSED);
        assertThat(trial.errors()).contains("with another GAMEDAY_FAULTS");
        assertThat(trial.run("layer", "detach", FUNCTION)).isEqualTo(ExitCode.HELD);
        assertThat(trial.variables()).isEmpty();
    }

    @Test
    void what_a_function_can_not_have_is_refused() {
        assertThat(trial.run("layer", "attach", FUNCTION, "--layer", "python", "--layer-arn", LAYER))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(trial.errors()).contains("runs on java17, for which the python layer is not; give --layer java");
        assertThat(attach("--wait", "0s")).isEqualTo(ExitCode.HELD);
        assertThat(attach("--egress", "proxy")).isEqualTo(ExitCode.REFUSED);
        assertThat(trial.errors())
                .contains("with another GAMEDAY_EGRESS; to change that: gameday layer detach position-sync first");
        assertThat(trial.run("lambda", "arm", FUNCTION)).isEqualTo(ExitCode.REFUSED);
        assertThat(trial.errors()).contains("gameday layer detach position-sync");
    }

    @Test
    void what_is_typed_wrong_is_a_matter_of_usage() {
        assertThat(attach("--presigned", "8d")).isEqualTo(ExitCode.USAGE);
        assertThat(attach("--poll", "0")).isEqualTo(ExitCode.USAGE);
        assertThat(trial.run("layer", "attach", FUNCTION, "--layer", "ruby")).isEqualTo(ExitCode.USAGE);
        assertThat(trial.run("layer", "attach", FUNCTION, "--layer", "java", "--layer-arn", "x"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(trial.errors())
                .contains("an address lives for 1s to 7d")
                .contains("--poll cannot be 0: give 1 to 300 seconds")
                .contains("--layer cannot be 'ruby': give one of java, python")
                .contains("--layer-arn cannot be 'x'");
    }

    private ExitCode attach(String... options) {
        return trial.run(Stream.concat(
                        Stream.of("layer", "attach", FUNCTION, "--layer", "java", "--layer-arn", LAYER),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private String records() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.endsWith("events.jsonl")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
