package dev.gameday.shell.leftbehind;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gameday.catalog.aws.FisSafetyLever;
import dev.gameday.catalog.aws.S3ObjectStore;
import dev.gameday.runbook.conductor.Timeline;
import dev.gameday.runbook.profile.Approval;
import dev.gameday.runbook.profile.Approvals;
import dev.gameday.runbook.profile.Profile;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.acceptance.CommandLineTrial;
import dev.gameday.shell.place.Profiles;
import dev.gameday.shell.recovery.Sweeping;
import dev.gameday.shell.setup.AskedOfIam;
import dev.gameday.shell.setup.CallRecorder;
import dev.gameday.shell.setup.PrintedPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's policies of the printed template allow what a sweep, the lever and an approval call. */
class SweepPolicyTest {
    private final PracticeAccount account = new PracticeAccount();
    private final AskedOfIam asked = new AskedOfIam();
    private final Path home;

    SweepPolicyTest(@TempDir Path folder) {
        this.home = folder.resolve("home");
    }

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void looking_through_an_account_and_removing_what_is_ours_is_allowed() throws Exception {
        PrintedPolicy operator = operator();
        CallRecorder.listening(asked, () -> {
            SeededAccount seeded = new SeededAccount(account.eyes());
            seeded.ofOurs();
            seeded.ofOthers();
            Timeline timeline = account.later(Duration.ofMinutes(1));
            Sweeping sweeping = SweepTest.sweeping(account, timeline, (service, call) -> call.make(), Set.of());
            asked.forget();
            var look = sweeping.look();
            assertThat(operator.refused(asked.all())).isEmpty();
            asked.forget();
            sweeping.remove(sweeping.removable(look), (finding, why) -> {});
        });
        assertThat(asked.all())
                .extracting(AskedOfIam.Asked::action)
                .contains("fis:StopExperiment", "iam:DeleteRolePolicy", "ec2:DeleteNetworkAcl", "lambda:UntagResource");
        // Only what the scenarios may touch may be put right: settings and roles of others are not an operator's.
        assertThat(operator.refused(asked.all())).allMatch(SweepPolicyTest::isBeyondTheScenarios);
    }

    private static boolean isBeyondTheScenarios(String refused) {
        return refused.startsWith("lambda:") || refused.startsWith("iam:DeleteRolePolicy");
    }

    @Test
    void the_lever_and_approvals_are_allowed() throws Exception {
        PrintedPolicy operator = operator();
        Profile.Store store = Profiles.shipped().store().orElseThrow();
        Instant now = account.now();
        CallRecorder.listening(asked, () -> {
            assertThat(new FisSafetyLever(account.eyes()).engage("a trial").value())
                    .contains(true);
            Approvals approvals = new Approvals(new S3ObjectStore(account.eyes(), store.bucket(), store.folder()));
            approvals.keep(
                    new Approval("0".repeat(64), "arn:aws:iam::111122223333:user/bea", now, now.plusSeconds(60)));
            assertThat(approvals.of("0".repeat(64)).value()).isPresent();
        });
        assertThat(asked.all())
                .extracting(AskedOfIam.Asked::action)
                .contains("fis:UpdateSafetyLeverState", "s3:PutObject", "s3:GetObject");
        assertThat(operator.refused(asked.all())).isEmpty();
    }

    /** All parts in one, as their stack would have them in the rehearsal's account. */
    private PrintedPolicy operator() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode all = json.createObjectNode().put("Version", "2012-10-17");
        var statements = all.putArray("Statement");
        try (CommandLineTrial console = new CommandLineTrial(home)) {
            assertThat(console.run("setup", "--output", "json")).isEqualTo(ExitCode.HELD);
            json.readTree(console.results())
                    .at("/template/Resources")
                    .properties()
                    .forEach(resource -> {
                        if (resource.getKey().startsWith("OperatorPolicy")) {
                            for (JsonNode statement : resource.getValue().at("/Properties/PolicyDocument/Statement")) {
                                // Sids are numbered anew in each policy.
                                statements.add(((ObjectNode) statement).without("Sid"));
                            }
                        }
                    });
        }
        return new PrintedPolicy(all.toString()
                .replaceAll("\\{\"Fn::Sub\":(\"[^\"]*\")}", "$1")
                .replace("${AWS::Partition}", "aws")
                .replace("${AWS::Region}", "eu-west-1")
                .replace("${AWS::AccountId}", "111122223333")
                .replace("${Bucket}", Profiles.shipped().store().orElseThrow().bucket())
                .replace("${FaultRole.Arn}", "arn:aws:iam::111122223333:role/fis-experiments")
                .replace("${SchedulerRole.Arn}", "arn:aws:iam::111122223333:role/scheduled-undo"));
    }
}
