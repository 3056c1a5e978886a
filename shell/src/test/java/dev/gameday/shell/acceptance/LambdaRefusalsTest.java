package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.shell.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.lambda.model.FunctionUrlAuthType;
import software.amazon.awssdk.services.lambda.model.InvokeMode;

/** What can't be armed is refused before anything is changed, with what to do instead. */
class LambdaRefusalsTest {
    private static final String FUNCTION = ArmingTrial.FUNCTION;

    private final Path folder;
    private final ArmingTrial trial;

    LambdaRefusalsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.trial = new ArmingTrial(folder);
        assertThat(trial.run("lambda", "disarm", FUNCTION)).isEqualTo(ExitCode.HELD);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void another_exec_wrapper() throws IOException {
        trial.set("AWS_LAMBDA_EXEC_WRAPPER", "/opt/theirs");
        refused(
                "position-sync has the exec wrapper /opt/theirs already, and a function has only one; take that one off first");
    }

    @Test
    void the_exec_wrapper_of_a_fault_layer() throws IOException {
        trial.set("AWS_LAMBDA_EXEC_WRAPPER", "/opt/gameday/bootstrap");
        refused("take a fault layer off first: gameday layer detach position-sync");
    }

    @Test
    void variables_that_would_take_too_much() throws IOException {
        trial.set("THEIRS", "x".repeat(4_000));
        refused("the variables of position-sync would take 4", "bytes, and Lambda allows 4096; move some of them");
    }

    @Test
    void a_published_version() throws IOException {
        trial.eyes().lambda().publishVersion(r -> r.functionName(FUNCTION));
        refusedFor(
                FUNCTION + ":1",
                "position-sync:1 is a version or an alias",
                "do this with position-sync, publish a version of it, and point the alias at that");
    }

    @Test
    void response_streaming() throws IOException {
        trial.eyes()
                .lambda()
                .createFunctionUrlConfig(r -> r.functionName(FUNCTION)
                        .authType(FunctionUrlAuthType.AWS_IAM)
                        .invokeMode(InvokeMode.RESPONSE_STREAM));
        refused("position-sync streams its responses", "set its URL's invoke mode to BUFFERED");
    }

    @Test
    void streaming_that_can_not_be_told() throws IOException {
        assertThat(trial.run("rehearsal", "trouble", "add", "lambda:ListFunctionUrlConfigs", "fail"))
                .isEqualTo(ExitCode.HELD);
        refused("whether position-sync streams its responses can't be told", "mend that first");
    }

    @Test
    void a_runtime_without_wrappers() throws IOException {
        trial.eyes()
                .lambda()
                .updateFunctionConfiguration(r -> r.functionName(FUNCTION).runtime("provided.al2023"));
        trial.pass(Duration.ofMinutes(1));
        refused("position-sync runs on provided.al2023, which starts no exec wrapper");
    }

    @Test
    void an_update_under_way() throws IOException {
        trial.eyes()
                .lambda()
                .updateFunctionConfiguration(r -> r.functionName(FUNCTION).memorySize(640));
        refused("position-sync is being updated", "wait until that is over and try again");
    }

    @Test
    void the_extension_of_another_architecture() throws IOException {
        String other = trial.eyes()
                .ssm()
                .getParameter(r -> r.name("/aws/service/fis/lambda-extension/AWS-FIS-extension-arm64/1.x.x"))
                .parameter()
                .value();
        trial.eyes()
                .lambda()
                .updateFunctionConfiguration(r -> r.functionName(FUNCTION).layers(other));
        trial.pass(Duration.ofMinutes(1));
        refused("position-sync has the layer aws-fis-extension-arm64:287, where aws-fis-extension-x86_64 is needed");
    }

    @Test
    void one_that_was_armed_and_changed_since() throws IOException {
        assertThat(trial.run("lambda", "arm", FUNCTION, "--wait", "0s")).isEqualTo(ExitCode.HELD);
        trial.eyes()
                .lambda()
                .updateFunctionConfiguration(r -> r.functionName(FUNCTION).layers(List.of()));
        trial.pass(Duration.ofMinutes(1));
        refused("it lacks its layer; gameday lambda disarm position-sync first");
    }

    @Test
    void several_things_are_said_at_once_and_none_is_armed_if_one_can_not_be() throws IOException {
        trial.set("AWS_LAMBDA_EXEC_WRAPPER", "/opt/theirs");
        trial.set("THEIRS", "x".repeat(3_950));
        trial.run("lambda", "disarm", "order-router");
        long before = trial.sessions();
        assertThat(trial.run("lambda", "arm", "order-router", FUNCTION)).isEqualTo(ExitCode.REFUSED);
        assertThat(trial.errors()).contains("/opt/theirs", "Lambda allows 4096", "; nothing was changed");
        assertThat(trial.sessions()).isEqualTo(before);
        assertThat(trial.run("lambda", "status", "order-router")).isEqualTo(ExitCode.HELD);
        assertThat(trial.results()).contains("order-router  no");
    }

    @Test
    void what_is_typed_wrong_is_a_matter_of_usage() {
        assertThat(trial.run("lambda", "arm", "position-snyc")).isEqualTo(ExitCode.USAGE);
        assertThat(trial.run("lambda", "arm")).isEqualTo(ExitCode.USAGE);
        assertThat(trial.run("lambda", "arm", "no function!")).isEqualTo(ExitCode.USAGE);
        assertThat(trial.run("lambda", "arm", FUNCTION, "--location", "s3://bucket/folder/"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(trial.errors())
                .contains("There is no function 'position-snyc'; did you mean 'position-sync'?")
                .contains("FUNCTIONS is missing")
                .contains("'no function!' is no function's name")
                .contains("--location cannot be 's3://bucket/folder/'");
    }

    @Test
    void a_freeze_and_another_account() throws IOException {
        Path profile = folder.resolve("frozen.yaml");
        String shipped = """
                name: frozen
                account: "%s"
                region: eu-west-1
                store: {bucket: fis-config-111122223333-eu-west-1, folder: gameday/}
                freezes: [{from: 2026-01-01T00:00:00Z, until: 2026-02-01T00:00:00Z, reason: year end}]
                """;
        Files.writeString(profile, shipped.formatted("111122223333"));
        assertThat(trial.run("lambda", "arm", FUNCTION, "--profile", profile.toString()))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(trial.errors()).contains("A freeze is on", "year end");
        Files.writeString(profile, shipped.formatted("999988887777"));
        assertThat(trial.run("lambda", "disarm", "order-router", "--profile", profile.toString()))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(trial.errors())
                .contains("is for account 999988887777 in eu-west-1, but the caller's is 111122223333");
    }

    private void refused(String... sentences) throws IOException {
        refusedFor(FUNCTION, sentences);
    }

    private void refusedFor(String function, String... sentences) throws IOException {
        String before = trial.plain();
        long sessions = trial.sessions();
        assertThat(trial.run("lambda", "arm", function)).isEqualTo(ExitCode.REFUSED);
        assertThat(trial.errors()).contains(sentences);
        assertThat(trial.plain()).isEqualTo(before);
        assertThat(trial.sessions()).isEqualTo(sessions);
    }
}
