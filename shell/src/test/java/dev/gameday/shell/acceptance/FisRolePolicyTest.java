package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.setup.PrintedPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.fis.model.ExperimentStatus;

/** The role of FIS with the policy that is printed for it does what experiments ask of it, and without one action it can't. */
class FisRolePolicyTest {
    private final WatchedCloud cloud = new WatchedCloud(1);
    private final Path folder;

    FisRolePolicyTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop-drill", "az-impairment", "endpoint-loss"})
    void is_enough_for_the_scenario(String scenario) throws Exception {
        assertThat(ran(scenario, printed(scenario)))
                .isNotEmpty()
                .isSubsetOf(ExperimentStatus.COMPLETED, ExperimentStatus.STOPPED);
    }

    @Test
    void is_not_enough_without_one_of_its_actions() throws Exception {
        assertThat(ran("stop-drill", printed("stop-drill").without("s3:PutObject")))
                .containsExactly(ExperimentStatus.FAILED);
    }

    @Test
    void is_not_enough_without_one_of_its_actions_on_network_acls() throws Exception {
        assertThat(ran("az-impairment", printed("az-impairment").without("ec2:CreateNetworkAclEntry")))
                .containsExactly(ExperimentStatus.FAILED);
    }

    private PrintedPolicy printed(String scenario) {
        try (CommandLineTrial console = new CommandLineTrial(folder.resolve("home"))) {
            assertThat(console.run("setup", "policy", "--scenario", scenario, "--for", "fis"))
                    .isEqualTo(ExitCode.HELD);
            return new PrintedPolicy(console.results());
        }
    }

    /** How the experiments of a run ended that had only this policy. */
    private List<ExperimentStatus> ran(String scenario, PrintedPolicy policy) throws Exception {
        cloud.eyes()
                .iam()
                .putRolePolicy(r ->
                        r.roleName("fis-experiments").policyName("experiments").policyDocument(policy.json()));
        cloud.pass(Duration.ofMinutes(2));
        new Trial(folder.resolve("sessions"), cloud, Trial.WALL).run(Trial.order(scenario, 1, Map.of()));
        return cloud.eyes().fis().listExperiments(r -> {}).experiments().stream()
                .map(experiment -> experiment.state().status())
                .toList();
    }
}
