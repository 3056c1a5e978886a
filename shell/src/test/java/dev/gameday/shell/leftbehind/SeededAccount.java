package dev.gameday.shell.leftbehind;

import dev.gameday.catalog.aws.AwsClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateActionInput;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateStopConditionInput;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateTargetInput;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Puts into an account what game days and others left there, and what only looks like it. */
final class SeededAccount {
    private static final String BUCKET = "fis-config-111122223333-eu-west-1";
    private static final String FUNCTION = "arn:aws:lambda:eu-west-1:111122223333:function:";
    private static final List<String> FUNCTIONS =
            List.of("order-intake", "risk-check", "order-router", "position-sync");

    private final AwsClients aws;
    private final String vpc;
    final Set<String> ours = new TreeSet<>();
    final Set<String> others = new TreeSet<>();
    int innocent;

    SeededAccount(AwsClients aws) {
        this.aws = aws;
        this.vpc = aws.ec2().describeVpcs(r -> {}).vpcs().get(0).vpcId();
    }

    /** Two hundred things that are nobody's leftover. */
    void innocents() {
        for (int i = 0; i < 60; i++) {
            String role = FUNCTIONS.get(i % FUNCTIONS.size()) + "-role";
            put(role, "gameday-readers-" + i, statement("Allow", "Readers"), false);
            put(role, "team-" + i, statement("Deny", "gameday20260105090000abcdef"), false);
        }
        for (int i = 0; i < 39; i++) {
            template("lookalike-" + i, Map.of("Name", "gameday-20260105-090000-abcdef-x", "gameday:team", "blue"));
            acl(Map.of("managedByFIS", "false", "Name", "gameday-acl-" + i));
            innocent += 2;
        }
        String running = start(template("theirs", Map.of("team", "red")), Map.of("team", "red"));
        acl(Map.of("managedByFIS", "true", "fisExperimentId", running));
        object("FisConfigsOfOld/fault.json");
        object("gameday/notes/locks.txt");
        policy("orders-dlq", "FISTemporaryDenyNoMore");
        schedule("gameday-20260105-090000-abcdef-reminder", "Tells the team that it is time", "order-intake");
        innocent += 6;
    }

    /** Seven things that others left. */
    void ofOthers() {
        others.add(acl(Map.of("managedByFIS", "true")));
        others.add(acl(Map.of("managedByFIS", "true", "fisExperimentId", "EXPlongForgotten")));
        others.add(acl(Map.of("managedByFIS", "true", "fisExperimentId", ended(Map.of("team", "red")))));
        policy("orders", "FISTemporaryDeny");
        others.add("https://sqs.eu-west-1.amazonaws.com/111122223333/orders");
        aws.lambda()
                .updateFunctionConfiguration(r -> r.functionName("order-intake")
                        .environment(e -> e.variables(Map.of(
                                "AWS_FIS_CONFIGURATION_LOCATION",
                                "arn:aws:s3:::" + BUCKET + "/Elsewhere/",
                                "AWS_LAMBDA_EXEC_WRAPPER",
                                "/opt/aws-fis/bootstrap"))));
        for (int i = 0; i < 3; i++) {
            others.add("s3://" + BUCKET + "/" + object("Elsewhere/order-intake/forgotten-" + i + ".json"));
        }
    }

    /** Twenty-three things that are ours. */
    void ofOurs() {
        for (int i = 0; i < 6; i++) {
            String label = "gameday-20260105-0900%02d-abcdef-deny".formatted(i);
            put("order-router-role", label, statement("Deny", label.replace("-", "")), true);
        }
        for (int i = 0; i < 6; i++) {
            Map<String, String> tags = tags("20260105-1000%02d-abcdef".formatted(i));
            String template = template("ours-" + i, tags);
            ours.add(template);
            if (i < 2) {
                ours.add(start(template, tags));
            }
        }
        for (String name : FUNCTIONS) {
            String arn = FUNCTION + name;
            Integer reserved = aws.lambda()
                    .getFunctionConcurrency(r -> r.functionName(name))
                    .reservedConcurrentExecutions();
            aws.lambda()
                    .tagResource(r ->
                            r.resource(arn).tags(mark(reserved == null ? "none" : String.valueOf(reserved), name)));
            aws.lambda().putFunctionConcurrency(r -> r.functionName(name).reservedConcurrentExecutions(3));
            ours.add(arn);
        }
        object("gameday/locks/0a1b2c", "session=20260105-120000-abcdef\ntarget=" + FUNCTION + "x\nby=ana\n");
        ours.add("locks/0a1b2c");
        for (String name : List.of("order-intake", "risk-check")) {
            ours.add(schedule(
                    "gameday-20260105-120000-abcdef-" + name, "gameday ends 20260105-120000-abcdef/" + name, name));
        }
        for (int i = 0; i < 2; i++) {
            ours.add(acl(
                    Map.of("managedByFIS", "true", "fisExperimentId", ended(tags("20260105-11000" + i + "-abcdef")))));
        }
    }

    private static Map<String, String> mark(String old, String step) {
        return Map.of(
                "gameday:session",
                "20260105-120000-abcdef",
                "gameday:step",
                step,
                "gameday:change",
                "reserved-concurrency 3 was " + old);
    }

    private static Map<String, String> tags(String session) {
        return Map.of("gameday:session", session, "gameday:step", "delay");
    }

    private void put(String role, String name, String document, boolean left) {
        aws.iam().putRolePolicy(r -> r.roleName(role).policyName(name).policyDocument(document));
        if (left) {
            ours.add(role + "/" + name);
        } else {
            innocent++;
        }
    }

    private static String statement(String effect, String id) {
        return """
                {"Version":"2012-10-17","Statement":[{"Sid":"%s","Effect":"%s","Action":"dynamodb:Query","Resource":"*",
                "Condition":{"DateLessThan":{"aws:CurrentTime":"2026-01-05T10:00:00Z"}}}]}""".formatted(id, effect);
    }

    private String template(String token, Map<String, String> tags) {
        return aws.fis()
                .createExperimentTemplate(r -> r.clientToken(token)
                        .description(token)
                        .roleArn("arn:aws:iam::111122223333:role/fis-experiments")
                        .tags(tags)
                        .stopConditions(CreateExperimentTemplateStopConditionInput.builder()
                                .source("none")
                                .build())
                        .targets(Map.of(
                                "targets",
                                CreateExperimentTemplateTargetInput.builder()
                                        .resourceType("aws:lambda:function")
                                        .resourceArns(FUNCTION + "order-router")
                                        .selectionMode("ALL")
                                        .build()))
                        .actions(Map.of(
                                "fault",
                                CreateExperimentTemplateActionInput.builder()
                                        .actionId("aws:lambda:invocation-add-delay")
                                        .parameters(Map.of("duration", "PT30M", "invocationPercentage", "1"))
                                        .targets(Map.of("Functions", "targets"))
                                        .build())))
                .experimentTemplate()
                .id();
    }

    private String start(String template, Map<String, String> tags) {
        return aws.fis()
                .startExperiment(r -> r.experimentTemplateId(template)
                        .clientToken("start-" + template)
                        .tags(tags))
                .experiment()
                .id();
    }

    /** An experiment that is over, and whose template is gone. */
    private String ended(Map<String, String> tags) {
        String template = template("ended-" + tags, Map.of());
        String id = start(template, tags);
        aws.fis().stopExperiment(r -> r.id(id));
        aws.fis().deleteExperimentTemplate(r -> r.id(template));
        return id;
    }

    private String acl(Map<String, String> tags) {
        List<Tag> all = new ArrayList<>();
        tags.forEach((key, value) -> all.add(Tag.builder().key(key).value(value).build()));
        return aws.ec2()
                .createNetworkAcl(r -> r.vpcId(vpc)
                        .tagSpecifications(TagSpecification.builder()
                                .resourceType(ResourceType.NETWORK_ACL)
                                .tags(all)
                                .build()))
                .networkAcl()
                .networkAclId();
    }

    private String schedule(String name, String description, String function) {
        aws.scheduler()
                .createSchedule(r -> r.name(name)
                        .description(description)
                        .scheduleExpression("at(2030-01-05T09:00:00)")
                        .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
                        .actionAfterCompletion(ActionAfterCompletion.DELETE)
                        .target(target -> target.arn("arn:aws:scheduler:::aws-sdk:lambda:deleteFunctionConcurrency")
                                .roleArn("arn:aws:iam::111122223333:role/scheduled-undo")
                                .input("{\"FunctionName\":\"" + FUNCTION + function + "\"}")));
        return name;
    }

    private String object(String key) {
        return object(key, "{}");
    }

    private String object(String key, String text) {
        aws.s3().putObject(r -> r.bucket(BUCKET).key(key), RequestBody.fromString(text));
        return key;
    }

    private void policy(String queue, String id) {
        aws.sqs()
                .setQueueAttributes(r -> r.queueUrl("https://sqs.eu-west-1.amazonaws.com/111122223333/" + queue)
                        .attributes(Map.of(
                                QueueAttributeName.POLICY,
                                "{\"Statement\":[{\"Sid\":\"%s\",\"Effect\":\"Deny\"}]}".formatted(id))));
    }
}
