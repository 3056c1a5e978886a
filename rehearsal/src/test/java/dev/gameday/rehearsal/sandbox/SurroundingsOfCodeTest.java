package dev.gameday.rehearsal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.gameday.rehearsal.sandbox.process.Tools;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What code finds around it: its variables, its layers, its wrapper and its {@code /tmp}. */
@ExtendWith(PythonAtHand.class)
class SurroundingsOfCodeTest {
    private static final String SHOW = "import os\ndef handler(event, context):\n    return os.environ.get(event)\n";
    private static final String FILL = """
            import os
            def handler(event, context):
                place = os.path.join(os.environ['TMPDIR'], 'fill')
                try:
                    with open(place, 'wb') as file:
                        file.write(bytes(event * 1024 * 1024))
                    return 'written'
                except OSError as full:
                    os.remove(place)
                    return full.strerror
                finally:
                    if event > 1:
                        import time
                        time.sleep(0 if os.environ['TMPDIR'] == '/tmp' else 600)
            """;

    private Trial trial = new Trial();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void the_variables_are_those_that_lambda_sets() {
        trial.python("""
                        import os
                        def handler(event, context):
                            return ' '.join(str(os.environ.get(name)) for name in event)
                        """).variables(Map.of("MINE", "own", "TZ", "Europe/Zurich"));

        assertThat(trial.result("""
                ["_HANDLER", "AWS_LAMBDA_FUNCTION_NAME", "AWS_LAMBDA_FUNCTION_VERSION",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "AWS_LAMBDA_LOG_GROUP_NAME", "AWS_REGION", "AWS_DEFAULT_REGION",
                "AWS_EXECUTION_ENV", "AWS_LAMBDA_INITIALIZATION_TYPE", "AWS_ENDPOINT_URL", "MINE", "TZ", "HOME"]
                """))
                .isEqualTo("\"main.handler trial $LATEST 256 /aws/lambda/trial eu-west-1 eu-west-1"
                        + " AWS_Lambda_python3.12 on-demand http://127.0.0.1:9 own Europe/Zurich None\"");
    }

    @Test
    void the_context_tells_of_the_invocation() {
        trial.python("""
                def handler(event, context):
                    left = context.get_remaining_time_in_millis()
                    return [context.function_name, context.invoked_function_arn, 0 < left <= 60000,
                            len(context.aws_request_id), context.memory_limit_in_mb]
                """);

        assertThat(trial.result("{}"))
                .isEqualTo("[\"trial\", \"arn:aws:lambda:eu-west-1:111122223333:function:trial\", true, 36, \"256\"]");
    }

    @Test
    void layers_lie_over_one_another_in_their_order() {
        trial.python("""
                        import os, shared, first
                        def handler(event, context):
                            opt = os.path.join(os.environ['LAMBDA_TASK_ROOT'], '..', 'opt')
                            return [shared.name, first.name, open(os.path.join(opt, 'data.txt')).read()]
                        """)
                .layers(
                        new ZipWriter()
                                .file("python/shared.py", "name = 'of the first'\n")
                                .file("python/first.py", "name = 'only in the first'\n")
                                .file("data.txt", "one"),
                        new ZipWriter()
                                .file("python/shared.py", "name = 'of the second'\n")
                                .file("data.txt", "two"));

        assertThat(trial.result("{}")).isEqualTo("[\"of the second\", \"only in the first\", \"two\"]");
    }

    @Test
    void a_wrapper_of_a_layer_starts_the_runtime() {
        trial.python(SHOW)
                .layers(new ZipWriter()
                        .program("wrap/start", "#!/bin/sh\nWRAPPED=$(cat \"$(dirname \"$0\")/word\") exec \"$@\"\n")
                        .file("wrap/word", "found"))
                .variables(Map.of("AWS_LAMBDA_EXEC_WRAPPER", "/opt/wrap/start"));

        assertThat(trial.result("\"WRAPPED\"")).isEqualTo("\"found\"");
    }

    @Test
    void a_wrapper_that_can_t_be_started_fails_the_function_and_the_log_says_why() {
        trial.python(SHOW)
                .layers(new ZipWriter().file("start", "#!/bin/sh\n"))
                .variables(Map.of("AWS_LAMBDA_EXEC_WRAPPER", "/opt/start"));
        assertThat(trial.result("\"X\"")).contains("Runtime.ExitError", "exit status 126");
        assertThat(trial.log).anyMatch(line -> line.contains("/opt/start"));

        trial.variables(Map.of("AWS_LAMBDA_EXEC_WRAPPER", "/opt/nothing"));
        assertThat(trial.result("\"X\"")).contains("Runtime.ExitError", "exit status 127");
    }

    @Test
    void paths_into_the_layers_and_the_code_are_rewritten_and_a_free_port_is_filled_in() {
        trial.python(SHOW)
                .variables(Map.of(
                        "PLACES", "/opt/a:/var/task/b:/opt:/optional/c",
                        "OPTION", "-javaagent:/opt/agent.jar=/var/task",
                        "AGENT_PORT", "{free-port}"));

        String places = trial.result("\"PLACES\"");
        assertThat(places).matches("\"/[^:]+/opt/a:/[^:]+/task/b:/[^:]+/opt:/optional/c\"");
        assertThat(trial.result("\"OPTION\"")).matches("\"-javaagent:/.+/opt/agent.jar=/.+/task\"");
        assertThat(trial.result("\"AGENT_PORT\"")).matches("\"[1-9][0-9]{3,4}\"");
    }

    @Test
    void an_os_only_runtime_is_the_functions_own_bootstrap_and_has_no_wrapper() {
        trial.code(new ZipWriter().program("bootstrap", "#!/bin/sh\necho started with $_HANDLER\nexit 7\n"))
                .runtime("provided.al2023", "word")
                .variables(Map.of("AWS_LAMBDA_EXEC_WRAPPER", "/opt/nothing"));
        assertThat(trial.result("{}")).contains("exit status 7");
        assertThat(trial.log).contains("started with word");

        trial.code(new ZipWriter().file("other", ""));
        assertThat(trial.result("{}")).contains("Runtime.InvalidEntrypoint", "Couldn't find valid bootstrap(s)");
    }

    @Test
    void a_full_tmp_is_full_for_the_code_alone() {
        assumeFalse(Tools.AT_HAND.ownMounts().isEmpty(), "this machine lets nobody mount, so /tmp can't be bounded");
        trial.python(FILL).limits(Duration.ofSeconds(60), 512, 4);

        assertThat(trial.result("1")).isEqualTo("\"written\"");
        assertThat(trial.result("8")).isEqualTo("\"No space left on device\"");
        assertThat(trial.result("1")).as("it goes on").isEqualTo("\"written\"");
    }

    @Test
    void tmp_is_its_own_wherever_the_sandbox_lies() {
        assumeFalse(Tools.AT_HAND.ownMounts().isEmpty(), "this machine lets nobody mount, so /tmp is everybody's");
        for (Path place : List.of(folder, Site.usualFolder())) {
            trial.close();
            trial = new Trial(place, Tools.AT_HAND).python("""
                            import os
                            def handler(event, context):
                                open('/tmp/mark', 'x').close()
                                return os.environ['TMPDIR']
                            """);
            assertThat(trial.result("{}")).isEqualTo("\"/tmp\"");
            assertThat(Path.of("/tmp/mark")).doesNotExist();
        }
    }

    @Test
    void without_a_tmp_of_its_own_a_function_that_writes_too_much_is_killed() {
        trial.close();
        trial = new Trial(folder, new Tools(Tools.AT_HAND.ownSession(), List.of()));
        trial.python(FILL).limits(Duration.ofSeconds(60), 512, 4);

        assertThat(trial.result("1")).isEqualTo("\"written\"");
        assertThat(trial.result("8")).contains("Runtime.ExitError", "signal: killed");
        assertThat(trial.log).anyMatch(line -> line.contains("EphemeralStorage"));
    }

    /** As on a machine that has neither util-linux nor user namespaces. */
    @Test
    void without_any_tools_functions_run_and_are_ended_all_the_same() {
        trial.close();
        trial = new Trial(folder, Tools.none());
        trial.python("""
                import os, subprocess
                child = subprocess.Popen(['sleep', '600'])
                def handler(event, context):
                    return child.pid
                """);

        long child = Long.parseLong(trial.result("{}"));
        assertThat(trial.result("{}")).isEqualTo(Long.toString(child));
        trial.close();

        assertThat(Trial.eventually(() ->
                        ProcessHandle.of(child).map(handle -> !handle.isAlive()).orElse(true)))
                .isTrue();
        assertThat(folder).isEmptyDirectory();
    }
}
