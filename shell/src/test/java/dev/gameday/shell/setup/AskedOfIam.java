package dev.gameday.shell.setup;

import dev.gameday.rehearsal.aws.iam.policy.AccessRequest;
import dev.gameday.rehearsal.aws.iam.policy.RequestContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateActionInput;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateRequest;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateResponse;
import software.amazon.awssdk.services.fis.model.DeleteExperimentTemplateRequest;
import software.amazon.awssdk.services.fis.model.StartExperimentRequest;
import software.amazon.awssdk.services.fis.model.StartExperimentResponse;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;

/**
 * What AWS would ask IAM for each call that was made, by the Service Authorization Reference: written down here a second
 * time, from the requests themselves, so that it can prove the first. A call that isn't known here fails the test.
 */
public final class AskedOfIam implements CallRecorder.Listener {
    private static final String PLACE = "eu-west-1:111122223333:";
    private static final String IAM = "arn:aws:iam::111122223333:";

    private final Map<String, Map<String, String>> tags = new HashMap<>();
    private final Set<Asked> asked = new LinkedHashSet<>();
    private final List<String> unknown = new ArrayList<>();

    /** One question, comparable. */
    public record Asked(String action, String resource, Map<String, String> context) {
        public Asked {
            context = new TreeMap<>(context);
        }

        AccessRequest request() {
            return new AccessRequest(action, resource, new RequestContext(Instant.EPOCH, context));
        }
    }

    /** Forgets what was asked, but not which tags things have. */
    public synchronized void forget() {
        asked.clear();
        unknown.clear();
    }

    /** What was asked since. */
    public synchronized Set<Asked> all() {
        if (!unknown.isEmpty()) {
            throw new AssertionError("what these calls ask of IAM is not written down here: " + unknown);
        }
        return new LinkedHashSet<>(asked);
    }

    @Override
    public synchronized void answered(SdkRequest request, SdkResponse response) {
        if (response instanceof CreateExperimentTemplateResponse created) {
            tags.put(
                    created.experimentTemplate().id(),
                    created.experimentTemplate().tags());
        } else if (response instanceof StartExperimentResponse started) {
            tags.put(started.experiment().id(), started.experiment().tags());
        }
    }

    @Override
    public synchronized void called(String service, String operation, SdkRequest request) {
        switch (service) {
            case "CloudWatch" -> ask("cloudwatch:" + operation, "*");
            case "CloudWatchLogs" ->
                ask(
                        "logs:" + operation,
                        "arn:aws:logs:" + PLACE + "log-group:" + text(request, "logGroupName") + ":log-stream:");
            case "Ec2" -> {
                if (operation.startsWith("Describe")) {
                    ask("ec2:" + operation, "*");
                } else if (operation.equals("DeleteNetworkAcl")) {
                    // A sweep deletes none without that tag.
                    ask(
                            "ec2:" + operation,
                            "arn:aws:ec2:" + PLACE + "network-acl/" + text(request, "NetworkAclId"),
                            Map.of("ec2:ResourceTag/managedByFIS", "true"));
                } else {
                    unknown.add(service + " " + operation);
                }
            }
            case "Fis" -> fis(operation, request);
            case "Iam" -> iam(operation, request);
            case "Lambda" -> lambda(operation, request);
            case "ResourceGroupsTaggingApi" -> ask("tag:" + operation, "*");
            case "S3" -> s3(operation, request);
            case "Sqs" -> sqs(operation, request);
            case "Ssm" -> ask("ssm:" + operation, "arn:aws:ssm:eu-west-1::parameter" + text(request, "Name"));
            case "Sts" -> {
                if (!operation.equals("GetCallerIdentity")) {
                    unknown.add(service + " " + operation);
                }
            }
            case "Scheduler" -> scheduler(operation, request);
            default -> unknown.add(service + " " + operation);
        }
    }

    private void fis(String operation, SdkRequest request) {
        String experiment = "arn:aws:fis:" + PLACE + "experiment/";
        String template = "arn:aws:fis:" + PLACE + "experiment-template/";
        if (request instanceof CreateExperimentTemplateRequest create) {
            for (CreateExperimentTemplateActionInput action : create.actions().values()) {
                ask("fis:CreateExperimentTemplate", "arn:aws:fis:" + PLACE + "action/" + action.actionId());
            }
            ask("fis:CreateExperimentTemplate", template + "NEW", given(create.tags()));
            ask("fis:TagResource", template + "NEW", given(create.tags()));
            ask("iam:PassRole", create.roleArn(), Map.of("iam:PassedToService", "fis.amazonaws.com"));
        } else if (request instanceof StartExperimentRequest start) {
            ask("fis:StartExperiment", template + start.experimentTemplateId(), has(start.experimentTemplateId()));
            ask("fis:StartExperiment", experiment + "NEW", given(start.tags()));
            ask("fis:TagResource", experiment + "NEW", given(start.tags()));
        } else if (request instanceof DeleteExperimentTemplateRequest delete) {
            ask("fis:DeleteExperimentTemplate", template + delete.id(), has(delete.id()));
        } else if (operation.equals("ListExperiments") || operation.equals("ListExperimentTemplates")) {
            ask("fis:" + operation, "*");
        } else if (operation.equals("ListExperimentResolvedTargets")) {
            ask("fis:" + operation, experiment + text(request, "experimentId"));
        } else if (operation.equals("GetSafetyLever") || operation.equals("UpdateSafetyLeverState")) {
            ask("fis:" + operation, "arn:aws:fis:" + PLACE + "safety-lever/" + text(request, "id"));
        } else if (operation.equals("GetExperiment") || operation.equals("StopExperiment")) {
            ask("fis:" + operation, experiment + text(request, "id"), has(text(request, "id")));
        } else {
            unknown.add("Fis " + operation);
        }
    }

    private void iam(String operation, SdkRequest request) {
        switch (operation) {
            case "ListRoles" -> ask("iam:" + operation, "*");
            case "SimulatePrincipalPolicy" -> ask("iam:" + operation, text(request, "PolicySourceArn"));
            case "GetRole", "GetRolePolicy", "PutRolePolicy", "DeleteRolePolicy", "ListRolePolicies" ->
                ask("iam:" + operation, IAM + "role/" + text(request, "RoleName"));
            default -> unknown.add("IAM " + operation);
        }
    }

    private void lambda(String operation, SdkRequest request) {
        if (operation.equals("ListFunctions")) {
            ask("lambda:ListFunctions", "*");
            return;
        }
        boolean tagging =
                operation.equals("ListTags") || operation.equals("TagResource") || operation.equals("UntagResource");
        String function = text(request, tagging ? "Resource" : "FunctionName");
        String name = function.substring(function.lastIndexOf(':') + 1);
        Map<String, String> context = new HashMap<>();
        if (operation.equals("TagResource")) {
            Map<?, ?> given = request.getValueForField("Tags", Map.class).orElseThrow();
            given.forEach((key, value) -> context.put("aws:RequestTag/" + key, String.valueOf(value)));
        }
        ask("lambda:" + operation, "arn:aws:lambda:" + PLACE + "function:" + name, context);
    }

    private void s3(String operation, SdkRequest request) {
        String bucket = "arn:aws:s3:::" + text(request, "Bucket");
        switch (operation) {
            case "ListObjectsV2" -> ask("s3:ListBucket", bucket);
            case "GetObject", "HeadObject" -> {
                ask("s3:GetObject", bucket + "/" + text(request, "Key"));
                // An object that isn't there is only said not to be there to who may list.
                ask("s3:ListBucket", bucket);
            }
            case "PutObject", "DeleteObject" -> ask("s3:" + operation, bucket + "/" + text(request, "Key"));
            default -> unknown.add("S3 " + operation);
        }
    }

    private void sqs(String operation, SdkRequest request) {
        if (operation.equals("ListQueues")) {
            ask("sqs:ListQueues", "*");
            return;
        }
        String name = operation.equals("GetQueueUrl") ? text(request, "QueueName") : text(request, "QueueUrl");
        ask(
                "sqs:" + operation.replace("SendMessageBatch", "SendMessage"),
                "arn:aws:sqs:" + PLACE + name.substring(name.lastIndexOf('/') + 1));
    }

    private void scheduler(String operation, SdkRequest request) {
        if (operation.equals("ListSchedules")) {
            ask("scheduler:ListSchedules", "*");
            return;
        }
        ask("scheduler:" + operation, "arn:aws:scheduler:" + PLACE + "schedule/default/" + text(request, "Name"));
        if (request instanceof CreateScheduleRequest create) {
            ask("iam:PassRole", create.target().roleArn(), Map.of("iam:PassedToService", "scheduler.amazonaws.com"));
        }
    }

    private static Map<String, String> given(Map<String, String> tags) {
        Map<String, String> context = new HashMap<>();
        tags.forEach((key, value) -> context.put("aws:RequestTag/" + key, value));
        return context;
    }

    private Map<String, String> has(String id) {
        Map<String, String> context = new HashMap<>();
        tags.getOrDefault(id, Map.of()).forEach((key, value) -> context.put("aws:ResourceTag/" + key, value));
        return context;
    }

    private void ask(String action, String resource) {
        ask(action, resource, Map.of());
    }

    private void ask(String action, String resource, Map<String, String> context) {
        asked.add(new Asked(action, resource, context));
    }

    private static String text(SdkRequest request, String field) {
        return request.getValueForField(field, String.class)
                .orElseThrow(() -> new AssertionError(request.getClass().getSimpleName() + " has no " + field));
    }
}
