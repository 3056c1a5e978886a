package dev.gameday.rehearsal.aws.scheduler;

import dev.gameday.rehearsal.wire.ApiCalls;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.scheduler.model.Target;

/**
 * A target {@code arn:aws:scheduler:::aws-sdk:SERVICE:apiAction} with its input: any operation of another service that
 * does not merely read (EventBridge Scheduler user guide, "Using universal targets").
 */
record UniversalTarget(String service, String operation, String input) {
    private static final Pattern ARN =
            Pattern.compile("arn:aws[a-z-]*:scheduler:::aws-sdk:([a-z0-9-]+):([a-zA-Z0-9]+)");
    private static final List<String> READING = List.of(
            "get",
            "describe",
            "list",
            "poll",
            "receive",
            "search",
            "scan",
            "query",
            "select",
            "read",
            "lookup",
            "discover",
            "validate",
            "batchget",
            "batchdescribe",
            "batchread",
            "transactget");
    /** Names of services where the SDK's differ from those that requests are signed for. */
    private static final Map<String, String> SIGNED = Map.of("cloudwatch", "monitoring", "cloudwatchlogs", "logs");

    /** The target of the request; refused where Scheduler refuses it or rehearsal has no such operation. */
    static UniversalTarget of(Target target, ApiCalls calls) {
        Matcher matcher = ARN.matcher(target.arn());
        if (!matcher.matches()) {
            if (!target.arn().startsWith("arn:")) {
                throw SchedulerErrors.invalid("Provided Arn is not in correct format.");
            }
            throw SchedulerErrors.notRehearsed("templated targets, as " + target.arn() + ", are");
        }
        String operation = matcher.group(2);
        if (READING.stream().anyMatch(operation.toLowerCase(Locale.ROOT)::startsWith)) {
            throw SchedulerErrors.invalid(target.arn() + " is not a supported target: it only reads.");
        }
        UniversalTarget universal = new UniversalTarget(
                SIGNED.getOrDefault(matcher.group(1), matcher.group(1)),
                operation.substring(0, 1).toUpperCase(Locale.ROOT) + operation.substring(1),
                target.input() == null ? "{}" : target.input());
        if (!calls.offers(universal.service(), universal.operation())) {
            throw SchedulerErrors.notRehearsed("the target " + target.arn() + " is");
        }
        universal.members();
        return universal;
    }

    /** The input's members; a {@code ValidationException} when it is no JSON object. */
    Map<String, Object> members() {
        try {
            return ApiCalls.members(input);
        } catch (IllegalArgumentException notAnObject) {
            throw SchedulerErrors.invalid("Invalid Input: " + notAnObject.getMessage() + ".");
        }
    }

    /** The action that the role has to be allowed, as {@code lambda:PutFunctionConcurrency}. */
    String action() {
        return (service.equals("monitoring") ? "cloudwatch" : service) + ":" + operation;
    }

    /** The ARN of what the call acts on, from the member that names it; {@code *} where none is known to. */
    String resource(SchedulerAccount account) {
        Map<String, Object> members = members();
        return switch (service) {
            case "lambda" ->
                named(
                        members,
                        "FunctionName",
                        "arn:aws:lambda:" + account.region() + ":" + account.account() + ":function:");
            case "iam" -> named(members, "RoleName", "arn:aws:iam::" + account.account() + ":role/");
            case "fis" ->
                named(members, "Id", "arn:aws:fis:" + account.region() + ":" + account.account() + ":" + kind() + "/");
            case "s3" -> bucket(members);
            default -> "*";
        };
    }

    private String kind() {
        return operation.endsWith("Template") ? "experiment-template" : "experiment";
    }

    private static String bucket(Map<String, Object> members) {
        String bucket = named(members, "Bucket", "arn:aws:s3:::");
        return members.containsKey("Key") ? bucket + "/" + members.get("Key") : bucket;
    }

    private static String named(Map<String, Object> members, String member, String prefix) {
        return members.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(member))
                .map(entry -> String.valueOf(entry.getValue()))
                .map(value -> value.startsWith("arn:") ? value : prefix + value)
                .findFirst()
                .orElse("*");
    }
}
