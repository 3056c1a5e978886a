package dev.gameday.shell.guards;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.fis.model.SafetyLeverStatusInput;

/** The guards that look at the account itself: who calls, what there is, what is switched off. */
class AccountGuardsTest extends GuardContract {
    private static final String ROUTER = "arn:aws:sts::111122223333:assumed-role/order-router-role/bea";

    private static final String ELSEWHERE = "arn:aws:iam::999988887777:user/facilitator";

    AccountGuardsTest(@TempDir Path folder) throws IOException {
        super(folder);
    }

    static Stream<Guarded> guards() {
        return Stream.of(
                Guarded.when(
                                "the caller is another account's",
                                "account",
                                trial -> trial.doorway().callerIs(ELSEWHERE))
                        .says(
                                "the caller's account is 999988887777 but the binding rehearsal is for 111122223333",
                                "but the profile rehearsal allows 111122223333",
                                "switch credentials or binding"),
                Guarded.when(
                                "the caller is a function's role",
                                "permissions",
                                trial -> trial.doorway().callerIs(ROUTER))
                        .says(ROUTER + " may not ", "fis:StartExperiment", "which step delay needs", "grant it"),
                Guarded.when("a role has a policy of ours", "leftovers", AccountGuardsTest::leavePolicy)
                        .says("inline policy order-router-role/gameday-20260105-080000-abcdef-deny", "sweep"),
                Guarded.when("somebody engaged it", "lever", AccountGuardsTest::engageLever)
                        .says("the FIS safety lever is engaged", "find out who engaged it and why")
                        .thenHalts("delay: cancelled: Experiment cancelled because the safety lever is engaged."),
                Guarded.when("the target has a protected tag", "protected", AccountGuardsTest::protect)
                        .says(
                                "step delay hits order-intake, whose tag environment=production the profile payments protects",
                                "choose another target"),
                Guarded.when("no subnet has the tag", "targets", AccountGuardsTest::untagSubnets)
                        .in("az-impairment")
                        .says("finds no subnet to hit", "check the binding and the tags")
                        .thenHalts(
                                "could not prepare cut: FIS takes 1 to 5 targets by ARN, these are 0; choose fewer, or"
                                        + " hit them in two steps"),
                Guarded.when(
                                "only the console takes it away",
                                "no-expiry",
                                trial -> trial.profile.says("name", "without-a-scheduler"))
                        .in("memory-starvation")
                        .says("lambda-memory-starvation (step starve) does not end by itself", "accept that by name"),
                Guarded.when("no layer is run there", "layer", trial -> {})
                        .in("starved-of-memory")
                        .says(
                                "step starve: a layer has no effect on the functions of this rehearsal, because it runs no code",
                                "gameday rehearsal serve --run-code")
                        .thenHalts(
                                "could not prepare starve: order-router has no fault layer: its variable GAMEDAY_FAULTS names no document;"
                                        + " attach one with layer attach order-router"));
    }

    private static void leavePolicy(GuardTrial trial) {
        trial.aws()
                .iam()
                .putRolePolicy(r -> r.roleName("order-router-role")
                        .policyName("gameday-20260105-080000-abcdef-deny")
                        .policyDocument("""
                                {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"sqs:SendMessage",
                                "Resource":"*","Condition":{"DateLessThan":{"aws:CurrentTime":"2026-01-05T08:30:00Z"}}}]}"""));
    }

    private static void protect(GuardTrial trial) {
        trial.aws()
                .lambda()
                .tagResource(r -> r.resource("arn:aws:lambda:eu-west-1:111122223333:function:order-intake")
                        .tags(Map.of("environment", "production")));
        trial.pass(Duration.ofMinutes(1));
        trial.profile.says("protected", "{environment: production}");
    }

    private static void engageLever(GuardTrial trial) {
        trial.aws()
                .fis()
                .updateSafetyLeverState(r -> r.id("default")
                        .state(s -> s.status(SafetyLeverStatusInput.ENGAGED).reason("a real incident")));
    }

    private static void untagSubnets(GuardTrial trial) {
        List<String> subnets = trial.aws().ec2().describeSubnets().subnets().stream()
                .map(Subnet::subnetId)
                .toList();
        trial.aws()
                .ec2()
                .deleteTags(r ->
                        r.resources(subnets).tags(Tag.builder().key("chaos").build()));
    }
}
