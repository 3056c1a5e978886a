package dev.gameday.shell.guards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.acceptance.CommandLineTrial;
import dev.gameday.shell.setup.PrintedPolicy;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller with the policy that is printed for a scenario, and no other, is not refused for permissions; one with less is. */
class PrintedPolicyTest {
    private static final String ROLE = "scheduled-undo";
    private static final String SESSION = "arn:aws:sts::111122223333:assumed-role/" + ROLE + "/ana";

    private final Path folder;
    private final GuardTrial trial;

    PrintedPolicyTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.trial = new GuardTrial(folder.resolve("trial"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stale-positions", "iam-denial", "az-impairment", "poison-message", "memory-starvation"})
    void has_every_permission_that_preflight_asks_for(String scenario) {
        try (trial) {
            callerHas(printed(scenario));
            assertThat(trial.plan(scenario)).isEqualTo(ExitCode.HELD);
        }
    }

    @Test
    void lacks_what_is_taken_out() throws Exception {
        try (trial) {
            callerHas(printed("stale-positions").without("fis:StopExperiment"));
            assertThat(trial.plan("stale-positions")).isEqualTo(ExitCode.REFUSED);
            assertThat(trial.errors()).contains("may not fis:StopExperiment");
        }
    }

    @Test
    void of_one_scenario_is_not_enough_for_another() {
        try (trial) {
            callerHas(printed("stale-positions"));
            assertThat(trial.plan("iam-denial")).isEqualTo(ExitCode.REFUSED);
            assertThat(trial.errors()).contains("iam:PutRolePolicy");
        }
    }

    private PrintedPolicy printed(String scenario) {
        try (CommandLineTrial console = new CommandLineTrial(folder.resolve("home"))) {
            assertThat(console.run("setup", "policy", "--scenario", scenario)).isEqualTo(ExitCode.HELD);
            return new PrintedPolicy(console.results());
        }
    }

    private void callerHas(PrintedPolicy policy) {
        trial.aws()
                .iam()
                .putRolePolicy(r -> r.roleName(ROLE).policyName("settings").policyDocument(policy.json()));
        trial.doorway().callerIs(SESSION);
    }
}
