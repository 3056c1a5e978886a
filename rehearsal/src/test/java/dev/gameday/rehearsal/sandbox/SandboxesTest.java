package dev.gameday.rehearsal.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PythonAtHand.class)
class SandboxesTest {
    private final Trial trial = new Trial();

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void a_function_is_run_and_its_output_is_logged_between_lambdas_own_lines() {
        trial.python("def handler(event, context):\n    print('hello')\n    return {'got': event['n'] + 1}\n");

        assertThat(trial.result("{\"n\":41}")).isEqualTo("{\"got\": 42}");
        assertThat(trial.log).hasSize(4);
        assertThat(trial.log.get(0)).startsWith("START RequestId: ").endsWith(" Version: $LATEST");
        assertThat(trial.log.get(1)).isEqualTo("hello");
        assertThat(trial.log.get(2)).startsWith("END RequestId: ");
        assertThat(trial.log.get(3)).contains("REPORT RequestId: ", "Memory Size: 256 MB", "Init Duration: ");
    }

    @Test
    void a_sandbox_is_used_again_and_starts_only_once() {
        trial.python("count = 0\ndef handler(event, context):\n    global count\n    count += 1\n    return count\n");

        assertThat(trial.result("{}")).isEqualTo("1");
        assertThat(trial.result("{}")).isEqualTo("2");
        assertThat(trial.log.get(trial.log.size() - 1)).doesNotContain("Init Duration");
        assertThat(trial.sandboxes.count()).isEqualTo(1);
    }

    @Test
    void what_a_handler_raises_is_the_functions_error() {
        trial.python("def handler(event, context):\n    raise ValueError('no \\u00fc')\n");

        assertThat(trial.result("{}"))
                .startsWith("FAILED {")
                .contains("\"errorType\": \"ValueError\"", "\"errorMessage\": \"no \u00fc\"", "main.py");
        assertThat(trial.log).anyMatch(line -> line.startsWith("[ERROR] ValueError: no"));
        assertThat(trial.sandboxes.count()).as("the sandbox can go on").isEqualTo(1);
    }

    @Test
    void a_function_that_can_t_be_loaded_fails_with_its_own_error_and_starts_anew_next_time() {
        trial.python("import nothing_of_that_name\n");

        assertThat(trial.result("{}"))
                .contains("Runtime.ImportModuleError", "Unable to import module 'main'", "nothing_of_that_name");
        assertThat(trial.log.get(trial.log.size() - 1)).contains("Error Type: Runtime.ImportModuleError");
        assertThat(trial.sandboxes.count()).isZero();
        assertThat(trial.result("{}")).contains("Runtime.ImportModuleError");
    }

    @Test
    void a_function_that_exits_has_exited() {
        trial.python("import os\ndef handler(event, context):\n    os._exit(event)\n");

        assertThat(trial.result("3")).contains("Runtime.ExitError", "Runtime exited with error: exit status 3");
        assertThat(trial.result("0")).contains("Runtime exited without providing a reason");
        assertThat(trial.sandboxes.count()).isZero();
    }

    @Test
    void a_function_that_takes_too_long_is_killed_and_started_anew() {
        trial.python("""
                import time
                count = 0
                def handler(event, context):
                    global count
                    count += 1
                    if event:
                        time.sleep(600)
                    return count
                """).limits(Duration.ofSeconds(1), 256, 512);

        assertThat(trial.result("false")).isEqualTo("1");
        assertThat(trial.result("true")).contains("Sandbox.Timedout", "Error: Task timed out after 1.00 seconds");
        assertThat(trial.log).anyMatch(line -> line.endsWith(" Task timed out after 1.00 seconds"));
        assertThat(trial.log.get(trial.log.size() - 1)).contains("Duration: 1000.00 ms", "Status: timeout");
        assertThat(trial.result("false")).as("in a new sandbox").isEqualTo("1");
    }

    @Test
    void a_function_that_takes_too_much_memory_is_killed() {
        trial.python("""
                import time
                def handler(event, context):
                    held = bytearray(event * 1024 * 1024)
                    time.sleep(600 if event > 64 else 0)
                """).limits(Duration.ofSeconds(60), 128, 512);

        assertThat(trial.result("32")).isEqualTo("null");
        assertThat(trial.result("160")).contains("Runtime.ExitError", "signal: killed");
        assertThat(trial.log.get(trial.log.size() - 1)).contains("Error Type: Runtime.OutOfMemory");
    }

    @Test
    void its_processes_are_stopped_between_events_and_not_during_them() throws IOException {
        trial.python("""
                import os, subprocess
                child = subprocess.Popen(['sleep', '600'])
                def state(pid):
                    return open('/proc/%d/stat' % pid).read().rsplit(')', 1)[1].split()[0]
                def handler(event, context):
                    return '%d %d %s%s' % (os.getpid(), child.pid, state(os.getpid()), state(child.pid))
                """);

        String result = trial.result("{}");
        assertThat(result).matches("\"\\d+ \\d+ [RS]{2}\"");
        String[] first = result.replace("\"", "").split(" ");
        assertThat(Trial.eventually(() -> state(first[0]) == 'T' && state(first[1]) == 'T'))
                .as("%s %s", state(first[0]), state(first[1]))
                .isTrue();
        assertThat(trial.result("{}")).as("runs while it is asked").matches("\"\\d+ \\d+ [RS]{2}\"");
    }

    @Test
    void nothing_is_left_when_it_is_closed() throws IOException {
        trial.python("""
                import os, subprocess
                away = subprocess.Popen(['sleep', '600'], start_new_session=True)
                def handler(event, context):
                    return '%d %d %s' % (os.getpid(), away.pid, os.environ['LAMBDA_TASK_ROOT'])
                """);
        String[] first = trial.result("{}").replace("\"", "").split(" ");

        trial.close();

        assertThat(ProcessHandle.of(Long.parseLong(first[0]))).isEmpty();
        assertThat(Trial.eventually(() -> !alive(first[1]))).isTrue();
        assertThat(Path.of(first[2])).doesNotExist();
        assertThat(Path.of(first[2], "..", "..").normalize()).doesNotExist();
    }

    @Test
    void those_that_rest_for_five_minutes_are_ended() {
        trial.python("def handler(event, context):\n    return 1\n");
        assertThat(trial.result("{}")).isEqualTo("1");

        trial.passedNanos.addAndGet(Duration.ofMinutes(4).toNanos());
        trial.sandboxes.tidy();
        assertThat(trial.sandboxes.count()).isEqualTo(1);

        trial.passedNanos.addAndGet(Duration.ofMinutes(1).toNanos());
        trial.sandboxes.tidy();
        assertThat(trial.sandboxes.count()).isZero();
        assertThat(trial.result("{}")).isEqualTo("1");
    }

    @Test
    void another_configuration_is_run_in_another_sandbox() {
        trial.python("import os\ndef handler(event, context):\n    return os.environ.get('WORD')\n")
                .variables(Map.of("WORD", "one"));
        assertThat(trial.result("{}")).isEqualTo("\"one\"");
        trial.variables(Map.of("WORD", "two"));
        assertThat(trial.result("{}")).isEqualTo("\"two\"");
        assertThat(trial.sandboxes.count()).isEqualTo(1);
    }

    private static char state(String process) {
        try {
            String stat = Files.readString(Path.of("/proc", process, "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2);
        } catch (IOException gone) {
            return '-';
        }
    }

    private static boolean alive(String process) {
        return state(process) != '-' && state(process) != 'Z';
    }
}
