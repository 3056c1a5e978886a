package dev.gameday.runbook.setup;

import static dev.gameday.catalog.setup.Stack.arn;
import static dev.gameday.catalog.setup.Stack.map;
import static dev.gameday.catalog.setup.Stack.ref;
import static dev.gameday.catalog.setup.Stack.sub;

import dev.gameday.catalog.setup.Permission;
import dev.gameday.catalog.setup.Policy;
import dev.gameday.catalog.setup.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the template of a request: a role for FIS, a bucket, a role for schedules, policies for people and functions, and
 * the alarms that stop runs. The same request always makes the same template; nothing is asked of an account.
 */
public final class SetupTemplate {
    /** Under the store's folder: the documents of fault layers. */
    static final String LAYERS = "layers/";

    /** FIS removes its faults when they end, twelve hours after their start at the latest. */
    private static final int FAULT_DAYS = 7;

    private static final int APPROVAL_DAYS = 30;
    /** What is filled in may be longer than its name in the template; IAM counts it filled in. */
    private static final int LONGEST_POLICY = Policy.LONGEST * 5 / 6;

    private final SetupRequest request;
    private final ChosenScenarios chosen;
    private final Map<String, Object> resources = new LinkedHashMap<>();
    private final Map<String, Object> outputs = new LinkedHashMap<>();

    private SetupTemplate(SetupRequest request) {
        this.request = request;
        this.chosen = new ChosenScenarios(request, Premises.ofStack(request.folder()));
    }

    /** The template; {@code file} is what its commands call it. */
    public static Template of(SetupRequest request, String file) {
        return new SetupTemplate(request).made(file);
    }

    private Template made(String file) {
        bucket();
        faultRole();
        schedulerRole();
        operator();
        functions();
        logs();
        List<GuardrailAlarm> alarms = chosen.alarms();
        for (int i = 0; i < alarms.size(); i++) {
            resources.put("GuardrailAlarm" + (i + 1), alarms.get(i).resource());
        }
        Map<String, Object> tree = map(
                "AWSTemplateFormatVersion",
                "2010-09-09",
                "Description",
                "Game days of " + request.profile().name() + ", made by gameday setup",
                "Parameters",
                parameters(),
                "Conditions",
                map(
                        "MakeAlarms", map("Fn::Equals", List.of(ref("GuardrailAlarms"), "make")),
                        "KeepLogs", map("Fn::Equals", List.of(ref("ExperimentLogs"), "keep"))),
                "Resources",
                resources,
                "Outputs",
                outputs);
        SetupCommands commands = new SetupCommands(request, file);
        return new Template(
                tree,
                chosen.taken(),
                chosen.leftOut(),
                mind(),
                SetupCommands.costs(alarms, !chosen.needs().schedulerRole().isEmpty()),
                commands.deploy(),
                commands.remove());
    }

    private Map<String, Object> parameters() {
        return map(
                "BucketName",
                        map(
                                "Type", "String",
                                "Default", request.bucket(),
                                "AllowedPattern", "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]",
                                "Description",
                                        "The bucket for faults, locks and approvals; one that doesn't exist yet"),
                "Team",
                        map(
                                "Type", "String",
                                "Default", request.profile().name(),
                                "AllowedPattern", "[A-Za-z0-9][A-Za-z0-9_-]{0,39}",
                                "Description", "Part of names, so that several teams can share an account"),
                "GuardrailAlarms",
                        map(
                                "Type", "String",
                                "Default", "make",
                                "AllowedValues", List.of("make", "are-there"),
                                "Description",
                                        "Whether to make the alarms that stop runs, or whether all of them exist"),
                "ExperimentLogs",
                        map(
                                "Type", "String",
                                "Default", "no",
                                "AllowedValues", List.of("no", "keep"),
                                "Description",
                                        "Whether to make a log group to which FIS may write what experiments do"),
                "LogDays",
                        map(
                                "Type",
                                "Number",
                                "Default",
                                90,
                                "AllowedValues",
                                List.of(1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365),
                                "Description",
                                "How many days those logs are kept"));
    }

    private void bucket() {
        Map<String, Integer> expiry = new TreeMap<>(Map.of(Stack.FAULT_FOLDER, FAULT_DAYS));
        int approvals = request.profile()
                .approvalValidFor()
                .map(Duration::toDays)
                .map(days -> Math.toIntExact(days) + 1)
                .orElse(0);
        expiry.put(request.folder() + "approvals/", Math.max(APPROVAL_DAYS, approvals));
        resources.put("Bucket", Stack.bucket(ref("BucketName"), expiry));
        resources.put("BucketTlsOnly", Stack.tlsOnly("Bucket"));
        output("Store", "Into the profile: store: {bucket: this, folder: " + request.folder() + "}", ref("Bucket"));
        output(
                "FaultConfigurationLocation",
                "AWS_FIS_CONFIGURATION_LOCATION of functions that are armed",
                sub("${Bucket.Arn}/" + Stack.FAULT_FOLDER));
    }

    private void faultRole() {
        List<Permission> needs = chosen.needs().fisRole();
        if (!needs.isEmpty()) {
            resources.put(
                    "FaultRole",
                    Stack.role(
                            "What FIS may do in game days",
                            "fis.amazonaws.com",
                            "arn:${AWS::Partition}:fis:${AWS::Region}:${AWS::AccountId}:experiment/*",
                            Policy.of(needs)));
            output("FaultRoleArn", "Into the binding: fault-role", arn("FaultRole"));
        }
    }

    private void schedulerRole() {
        List<Permission> needs = chosen.needs().schedulerRole();
        if (!needs.isEmpty()) {
            resources.put(
                    "SchedulerRole",
                    Stack.role(
                            "Sets old values again when nobody else does",
                            "scheduler.amazonaws.com",
                            "arn:${AWS::Partition}:scheduler:${AWS::Region}:${AWS::AccountId}:schedule-group/default",
                            Policy.of(needs)));
            output("SchedulerRoleArn", "Into the profile: scheduler-role", arn("SchedulerRole"));
        }
    }

    private void operator() {
        List<Permission> all = new ArrayList<>(chosen.needs().caller());
        all.addAll(new ScenarioNeeds().toSweep(Premises.ofStack(request.folder())));
        List<Policy> parts = Policy.of(all).split(LONGEST_POLICY);
        for (int i = 0; i < parts.size(); i++) {
            String name = "OperatorPolicy" + (i + 1);
            resources.put(
                    name,
                    Stack.managedPolicy(
                            "For whoever runs or approves game days, part %d of %d".formatted(i + 1, parts.size()),
                            parts.get(i)));
            output(name + "Arn", "Attach it to whoever runs or approves game days", ref(name));
        }
    }

    private void functions() {
        String layers = request.folder() + LAYERS;
        resources.put(
                "FunctionPolicy",
                Stack.managedPolicy(
                        "For the roles of functions that faults are injected into",
                        FunctionReads.policy("${Bucket.Arn}", Stack.FAULT_FOLDER, layers)));
        output("FunctionPolicyArn", "Attach it to the role of each function that is armed", ref("FunctionPolicy"));
    }

    private void logs() {
        resources.put(
                "ExperimentLog",
                map(
                        "Type", "AWS::Logs::LogGroup",
                        "Condition", "KeepLogs",
                        "DeletionPolicy", "Delete",
                        "UpdateReplacePolicy", "Retain",
                        "Properties",
                                map(
                                        "LogGroupName", sub("/aws/vendedlogs/fis/gameday-${Team}"),
                                        "RetentionInDays", ref("LogDays"))));
        if (resources.containsKey("FaultRole")) {
            resources.put(
                    "ExperimentLogDelivery",
                    map(
                            "Type", "AWS::IAM::RolePolicy",
                            "Condition", "KeepLogs",
                            "Properties",
                                    map(
                                            "RoleName", ref("FaultRole"),
                                            "PolicyName", "logs",
                                            "PolicyDocument", Stack.document(LogDelivery.policy()))));
        }
        outputs.put(
                "ExperimentLogArn",
                map(
                        "Condition", "KeepLogs",
                        "Description", "For the logConfiguration of experiment templates",
                        "Value", arn("ExperimentLog")));
    }

    private List<String> mind() {
        List<String> roles = chosen.needs().caller().stream()
                .filter(permission -> permission.action().equals("iam:PutRolePolicy"))
                .map(permission -> permission.resource().replaceFirst("^.*/", ""))
                .distinct()
                .sorted()
                .toList();
        return roles.isEmpty()
                ? List.of()
                : List.of("whoever may put inline policies on a role may give it any permission; operators may on "
                        + String.join(", ", roles));
    }

    private void output(String name, String description, Object value) {
        outputs.put(name, map("Description", description, "Value", value));
    }
}
