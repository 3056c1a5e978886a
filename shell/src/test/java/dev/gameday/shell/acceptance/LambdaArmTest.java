package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.shell.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lambda arm}, {@code disarm} and {@code status} as a pipeline types them, on a served rehearsal. */
class LambdaArmTest {
    private static final String FUNCTION = ArmingTrial.FUNCTION;

    private final ArmingTrial trial;

    LambdaArmTest(@TempDir Path folder) throws IOException {
        this.trial = new ArmingTrial(folder);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void a_function_that_is_disarmed_has_no_faults_until_it_is_armed_again() {
        assertThat(run("lambda", "disarm", FUNCTION))
                .describedAs(trial.errors())
                .isEqualTo(ExitCode.HELD);
        String before = trial.plain();
        assertThat(trial.configuration().layers()).isEmpty();
        assertThat(trial.configuration().environment()).isNull();

        assertThat(run("scenario", "run", "stale-positions", "--auto", "--output", "json"))
                .isEqualTo(ExitCode.HALTED);
        assertThat(trial.results()).contains("\"verdict\" : \"INCONCLUSIVE\"");

        assertThat(run("lambda", "arm", FUNCTION)).describedAs(trial.errors()).isEqualTo(ExitCode.HELD);
        assertThat(trial.results())
                .contains("position-sync: has the FIS extension now (aws-fis-extension-x86_64:287)")
                .contains("position-sync: alive: 2026-01-05T", "[AWS FIS EXTENSION]");
        assertThat(run("lambda", "status", FUNCTION)).isEqualTo(ExitCode.HELD);
        assertThat(trial.results()).contains("armed  aws-fis-extension-x86_64:287  yes  at 01-05 09:");

        assertThat(run("scenario", "run", "stale-positions", "--auto", "--output", "json"))
                .describedAs(trial.errors())
                .isEqualTo(ExitCode.REFUTED);

        assertThat(run("lambda", "disarm", FUNCTION)).isEqualTo(ExitCode.HELD);
        assertThat(trial.plain()).isEqualTo(before);
        assertThat(trial.eyes()
                        .lambda()
                        .listTags(r -> r.resource(trial.configuration().functionArn()))
                        .tags())
                .doesNotContainKey("gameday:armed");
    }

    @Test
    void what_others_changed_meanwhile_stays() {
        run("lambda", "disarm", FUNCTION);
        assertThat(run("lambda", "arm", FUNCTION, "--wait", "0s")).isEqualTo(ExitCode.HELD);
        trial.set("THEIRS", "1");
        trial.set("AWS_FIS_CONFIGURATION_LOCATION", "arn:aws:s3:::theirs/folder/");

        assertThat(run("lambda", "disarm", FUNCTION)).isEqualTo(ExitCode.HELD);
        assertThat(trial.variables())
                .isEqualTo(Map.of("THEIRS", "1", "AWS_FIS_CONFIGURATION_LOCATION", "arn:aws:s3:::theirs/folder/"));
        assertThat(trial.configuration().layers()).isEmpty();
    }

    @Test
    void what_is_done_already_is_said_and_not_done_again() throws IOException {
        long before = trial.sessions();
        assertThat(run("lambda", "arm", FUNCTION)).isEqualTo(ExitCode.HELD);
        assertThat(trial.results()).contains("has the FIS extension already (aws-fis-extension-x86_64:287)");
        assertThat(trial.sessions()).isEqualTo(before);
        assertThat(run("lambda", "disarm", FUNCTION)).isEqualTo(ExitCode.HELD);
        assertThat(trial.results()).contains("this is evidently the FIS extension's");
        assertThat(run("lambda", "disarm", FUNCTION)).isEqualTo(ExitCode.HELD);
        assertThat(trial.results()).contains("does not have the FIS extension; nothing was done");
    }

    @Test
    void a_record_tells_what_was_added_where_the_tag_is_gone() {
        run("lambda", "disarm", FUNCTION);
        Map<String, String> theirs = Map.of("AWS_FIS_CONFIGURATION_LOCATION", "arn:aws:s3:::theirs/folder/");
        trial.set("AWS_FIS_CONFIGURATION_LOCATION", "arn:aws:s3:::theirs/folder/");
        run("lambda", "arm", FUNCTION, "--wait", "0s");
        trial.eyes()
                .lambda()
                .untagResource(
                        r -> r.resource(trial.configuration().functionArn()).tagKeys("gameday:armed"));
        assertThat(run("lambda", "disarm", FUNCTION)).isEqualTo(ExitCode.HELD);
        assertThat(trial.results()).contains("as a record of this machine says");
        assertThat(trial.variables()).isEqualTo(theirs);
    }

    @Test
    void a_role_that_may_not_read_is_a_warning_with_the_statements_to_add() {
        run("lambda", "disarm", FUNCTION);
        trial.eyes()
                .iam()
                .deleteRolePolicy(r -> r.roleName("position-sync-role").policyName("fault-extension"));
        assertThat(run("lambda", "arm", FUNCTION, "--wait", "0s")).isEqualTo(ExitCode.HELD);
        assertThat(trial.errors())
                .contains("the role of position-sync may not s3:ListBucket")
                .contains("{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\""
                        + "arn:aws:s3:::fis-config-111122223333-eu-west-1/FisConfigs/*\"}");
        assertThat(run("lambda", "status", FUNCTION)).isEqualTo(ExitCode.HELD);
        assertThat(trial.results()).contains("aws-fis-extension-x86_64:287  NO");
    }

    @Test
    void a_function_that_nobody_invokes_is_said_not_to_have_been_seen() {
        run("lambda", "disarm", FUNCTION);
        assertThat(run("rehearsal", "trouble", "add", "logs:FilterLogEvents", "throttle", "--for", "1h"))
                .isEqualTo(ExitCode.HELD);
        assertThat(run("lambda", "arm", FUNCTION, "--wait", "10s")).isEqualTo(ExitCode.HELD);
        assertThat(trial.results()).contains("whether it is alive can't be told");
    }

    @Test
    void recover_lists_an_unfinished_arming_and_takes_it_away() throws IOException {
        run("lambda", "disarm", FUNCTION);
        String before = trial.plain();
        run("lambda", "arm", FUNCTION, "--wait", "0s");
        trial.cutAfter("InjectionRequested");

        assertThat(trial.alone("recover", "list")).isEqualTo(ExitCode.HELD);
        assertThat(trial.results())
                .contains("lambda arm  REHEARSAL on http://127.0.0.1:", "account 111122223333 in eu-west-1")
                .contains("left: position-sync (does not end by itself)")
                .contains("by hand: gameday lambda disarm position-sync");
        assertThat(trial.alone("recover", "--yes")).describedAs(trial.errors()).isEqualTo(ExitCode.HELD);
        assertThat(trial.results()).contains("position-sync: removed", "clean; what it had not finished is taken away");
        assertThat(trial.plain()).isEqualTo(before);
        assertThat(trial.alone("recover", "list")).isEqualTo(ExitCode.HELD);
        assertThat(trial.results()).contains("Nothing: every run that is recorded here ended clean");
        assertThat(trial.alone("session", "list")).isEqualTo(ExitCode.HELD);
        assertThat(trial.results()).contains("lambda arm ", "lambda disarm ");
        assertThat(trial.alone("session", "verify", "latest")).isEqualTo(ExitCode.HELD);
        assertThat(trial.alone("session", "report", "latest")).isEqualTo(ExitCode.HELD);
    }

    @Test
    void programs_read_json() {
        run("lambda", "disarm", FUNCTION, "order-router", "--output", "json");
        assertThat(run("lambda", "arm", FUNCTION, "order-router", "--output", "json"))
                .isEqualTo(ExitCode.HELD);
        assertThat(trial.results())
                .contains("\"function\" : \"order-router\"", "\"result\" : \"armed\"", "\"alive\" : ");
        assertThat(run("lambda", "status")).isEqualTo(ExitCode.HELD);
        assertThat(trial.results().lines().filter(line -> line.startsWith("FUNCTION") || line.contains("287  yes")))
                .hasSize(5)
                .allMatch(line -> line.length() <= 80 && !line.contains("…"));
        assertThat(run("lambda", "status", "--output", "json")).isEqualTo(ExitCode.HELD);
        assertThat(trial.results())
                .contains("\"reads\" : \"arn:aws:s3:::fis-config-111122223333-eu-west-1/FisConfigs/\"");
    }

    private ExitCode run(String... words) {
        return trial.run(words);
    }
}
