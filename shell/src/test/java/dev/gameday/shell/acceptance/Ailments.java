package dev.gameday.shell.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateActionInput;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateStopConditionInput;
import software.amazon.awssdk.services.fis.model.SafetyLeverStatusInput;

/** What is most often wrong with an account that stale-positions is to be run in. */
final class Ailments {
    private static final String ROUTER = "arn:aws:sts::111122223333:assumed-role/order-router-role/order-router";
    private static final String ROLE = AilingAccount.FUNCTION + "-role";
    private static final String READING = "fault-extension";
    private static final String GUARDRAIL = "guardrail-sync-lag";
    private static final String S3 = "com.amazonaws.eu-west-1.s3";
    private static final String SESSION = "gameday:session";

    /** What the extension needs to read of its folder (FIS User Guide, "Configure permissions" of the Lambda actions). */
    private static final String MAY_READ = """
            {"Version":"2012-10-17","Statement":[
            {"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::%1$s"},
            {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::%1$s/FisConfigs/*"}]}""".formatted(AilingAccount.BUCKET);

    private Ailments() {}

    static List<Ailment> all() {
        List<Ailment> all = new ArrayList<>(ofCallers());
        all.addAll(ofFis());
        all.addAll(ofAlarms());
        all.addAll(ofFunctions());
        return all;
    }

    private static List<Ailment> ofCallers() {
        return List.of(
                Ailment.of("account", "the caller's account is 999988887777", "switch credentials")
                        .from(account -> account.callerIs(Optional.of("arn:aws:iam::999988887777:user/somebody")))
                        .until(account -> account.callerIs(Optional.empty())),
                Ailment.of("permissions", ROUTER + " may not ", "fis:StartExperiment", "grant it")
                        .mendedBy("aws iam put-role-policy --role-name order-router-role")
                        .from(account -> account.callerIs(Optional.of(ROUTER)))
                        .until(account -> account.callerIs(Optional.empty())),
                Ailment.of("clock", "this machine's clock is 6", " s ahead of AWS's", "set it")
                        .mendedBy("sudo ")
                        .from(account -> account.late(Duration.ofSeconds(610)))
                        .until(account -> account.late(Duration.ZERO)),
                Ailment.of("incident", "a real incident is flagged (INC-7: payments down)")
                        .from(account -> account.aws()
                                .s3()
                                .putObject(
                                        r -> r.bucket(AilingAccount.BUCKET).key("gameday/incident"),
                                        RequestBody.fromString("INC-7: payments down")))
                        .until(account -> account.aws()
                                .s3()
                                .deleteObject(
                                        r -> r.bucket(AilingAccount.BUCKET).key("gameday/incident"))));
    }

    private static List<Ailment> ofFis() {
        return List.of(
                Ailment.of("lever", "the FIS safety lever is engaged")
                        .mendedBy("aws fis update-safety-lever-state --region eu-west-1 --id default")
                        .from(account -> lever(account, SafetyLeverStatusInput.ENGAGED))
                        .until(account -> lever(account, SafetyLeverStatusInput.DISENGAGED)),
                Ailment.of("quotas", "5 of 5 FIS experiments are under way")
                        .mendedBy("aws fis list-experiments ")
                        .from(Ailments::useUp)
                        .until(account -> account.pass(Duration.ofHours(1).plusMinutes(1))),
                Ailment.of("leftovers", "risk-check", "sweep")
                        .mendedBy("gameday sweep --rehearsal ")
                        .from(account -> account.aws()
                                .lambda()
                                .tagResource(r ->
                                        r.resource(arn("risk-check")).tags(Map.of(SESSION, "20260101-090000-abcdef"))))
                        .until(account -> account.aws()
                                .lambda()
                                .untagResource(
                                        r -> r.resource(arn("risk-check")).tagKeys(SESSION))));
    }

    private static void lever(AilingAccount account, SafetyLeverStatusInput status) {
        account.aws()
                .fis()
                .updateSafetyLeverState(
                        r -> r.id("default").state(s -> s.status(status).reason("an incident")));
        account.pass(Duration.ofMinutes(1));
    }

    private static void useUp(AilingAccount account) {
        var template = account.aws()
                .fis()
                .createExperimentTemplate(r -> r.description("another team's")
                        .roleArn("arn:aws:iam::111122223333:role/fis-experiments")
                        .stopConditions(CreateExperimentTemplateStopConditionInput.builder()
                                .source("none")
                                .build())
                        .targets(Map.of())
                        .actions(Map.of(
                                "wait",
                                CreateExperimentTemplateActionInput.builder()
                                        .actionId("aws:fis:wait")
                                        .parameters(Map.of("duration", "PT1H"))
                                        .build())))
                .experimentTemplate();
        for (int i = 0; i < 5; i++) {
            account.aws().fis().startExperiment(r -> r.experimentTemplateId(template.id()));
        }
    }

    private static List<Ailment> ofAlarms() {
        return List.of(
                Ailment.of("stop-alarm", GUARDRAIL + " of stop condition sync-lag is in ALARM since", "mend that first")
                        .from(account -> raise(account, StateValue.ALARM))
                        .until(account -> raise(account, StateValue.OK)),
                Ailment.of("stop-alarm", GUARDRAIL + " of stop condition sync-lag doesn't exist", "create it")
                        .mendedBy("aws cloudwatch put-metric-alarm --region eu-west-1 --alarm-name " + GUARDRAIL)
                        .from(account -> account.aws().metrics().deleteAlarms(r -> r.alarmNames(GUARDRAIL)))
                        .until(account -> account.aws()
                                .metrics()
                                .putMetricAlarm(r -> r.alarmName(GUARDRAIL)
                                        .namespace("AWS/Lambda")
                                        .metricName("IteratorAge")
                                        .dimensions(Dimension.builder()
                                                .name("FunctionName")
                                                .value(AilingAccount.FUNCTION)
                                                .build())
                                        .statistic("Maximum")
                                        .period(60)
                                        .evaluationPeriods(1)
                                        .threshold(600_000.0)
                                        .comparisonOperator("GreaterThanThreshold")
                                        .treatMissingData("notBreaching"))));
    }

    private static void raise(AilingAccount account, StateValue state) {
        account.aws()
                .metrics()
                .setAlarmState(r -> r.alarmName(GUARDRAIL).stateValue(state).stateReason("a test"));
    }

    private static List<Ailment> ofFunctions() {
        return List.of(
                Ailment.of("targets", "step stale finds no function to hit", "check the binding")
                        .mendedBy("gameday binding check ")
                        .from(account -> account.bound(
                                "\n  position-sync: position-sync\n", "\n  position-sync: no-such-function\n"))
                        .until(AilingAccount::boundAsShipped),
                Ailment.of("effect", "the role of position-sync may not s3:ListBucket on", "allow that to")
                        .mendedBy("aws iam put-role-policy --role-name " + ROLE)
                        .from(account -> account.aws()
                                .iam()
                                .deleteRolePolicy(r -> r.roleName(ROLE).policyName(READING)))
                        .until(account -> account.aws()
                                .iam()
                                .putRolePolicy(r ->
                                        r.roleName(ROLE).policyName(READING).policyDocument(MAY_READ))),
                Ailment.of("effect", "position-sync has no route to S3 from subnet-", "add a gateway endpoint")
                        .mendedBy("aws ec2 create-vpc-endpoint --region eu-west-1")
                        .from(Ailments::cutOff)
                        .until(Ailments::connect),
                // The last: what follows goes on with a function that is armed by what preflight says.
                Ailment.of("effect", "position-sync does not have the FIS extension's layer for x86_64")
                        .mendedBy("gameday lambda arm position-sync --binding rehearsal --rehearsal ")
                        .from(Ailments::disarm));
    }

    private static void disarm(AilingAccount account) {
        account.aws()
                .lambda()
                .updateFunctionConfiguration(r -> r.functionName(AilingAccount.FUNCTION)
                        .layers(List.of())
                        .environment(e -> e.variables(Map.of())));
        account.pass(Duration.ofMinutes(1));
    }

    private static void cutOff(AilingAccount account) {
        List<String> endpoints =
                endpoints(account).stream().map(VpcEndpoint::vpcEndpointId).toList();
        account.aws().ec2().deleteVpcEndpoints(r -> r.vpcEndpointIds(endpoints));
    }

    private static void connect(AilingAccount account) {
        String vpc = account.configuration().vpcConfig().vpcId();
        List<String> tables = account.aws().ec2().describeRouteTables().routeTables().stream()
                .map(table -> table.routeTableId())
                .toList();
        account.aws().ec2().createVpcEndpoint(r -> r.vpcId(vpc).serviceName(S3).routeTableIds(tables));
    }

    private static List<VpcEndpoint> endpoints(AilingAccount account) {
        return account.aws()
                .ec2()
                .describeVpcEndpoints(r -> r.filters(
                        Filter.builder().name("service-name").values(S3).build()))
                .vpcEndpoints();
    }

    private static String arn(String function) {
        return "arn:aws:lambda:eu-west-1:111122223333:function:" + function;
    }
}
