package dev.gameday.rehearsal.aws.fis.template;

import static dev.gameday.rehearsal.aws.fis.FisFixture.DELAY;
import static dev.gameday.rehearsal.aws.fis.FisFixture.action;
import static dev.gameday.rehearsal.aws.fis.FisFixture.functionTarget;
import static dev.gameday.rehearsal.aws.fis.FisFixture.none;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gameday.rehearsal.aws.fis.FakeFunctions;
import dev.gameday.rehearsal.aws.fis.FisFixture;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateActionInput;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateLogConfigurationInput;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateRequest;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateStopConditionInput;
import software.amazon.awssdk.services.fis.model.CreateExperimentTemplateTargetInput;

class TemplateCheckTest {
    private static final int INVALID = 400;
    private static final Map<Integer, String> CODES = Map.of(
            INVALID, "ValidationException", 404, "ResourceNotFoundException", 402, "ServiceQuotaExceededException");

    private final FisFixture fixture = new FisFixture();

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTemplates")
    void a_bad_template_is_refused(
            String name, int status, String message, UnaryOperator<CreateExperimentTemplateRequest.Builder> change) {
        assertThatThrownBy(() -> fixture.create(change)).isInstanceOfSatisfying(AwsServiceException.class, thrown -> {
            assertThat(thrown.statusCode()).isEqualTo(status);
            assertThat(thrown.awsErrorDetails().errorMessage()).contains(message);
            assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo(CODES.get(status));
            assertThat(thrown.getClass().getSimpleName()).isEqualTo(CODES.get(status));
        });
        assertThat(fixture.fis.listExperimentTemplates(request -> {}).experimentTemplates())
                .isEmpty();
    }

    static Stream<Arguments> badTemplates() {
        return Stream.of(
                bad("no role", "roleArn", template -> template.roleArn(null)),
                bad("a user as role", "roleArn", template -> template.roleArn("arn:aws:iam::111122223333:user/a")),
                bad("no description", "description", template -> template.description(null)),
                bad("no stop condition", "stop condition", template -> template.stopConditions(List.of())),
                bad(
                        "an unknown source",
                        "source",
                        template ->
                                template.stopConditions(stop("aws:sns", "arn:aws:sns:eu-west-1:111122223333:topic"))),
                bad(
                        "an alarm by name",
                        "ARN of an alarm",
                        template -> template.stopConditions(stop("aws:cloudwatch:alarm", "guardrail-accepted-orders"))),
                bad(
                        "none with a value",
                        "cannot have a value",
                        template -> template.stopConditions(stop("none", FisFixture.ALARM))),
                bad(
                        402,
                        "six stop conditions",
                        "stop conditions",
                        template -> template.stopConditions(Collections.nCopies(6, none()))),
                bad("no action", "at least one action", template -> template.actions(Map.of())),
                bad(402, "twenty-one actions", "20 actions", template -> template.actions(waits(21))),
                bad(
                        404,
                        "an unknown action",
                        "Invalid actionId aws:lambda:put-function-concurrent-executions",
                        actions(action("aws:lambda:put-function-concurrent-executions", Map.of(), "sync"))),
                bad("an unknown parameter", "is not a parameter", delay("speed", "1")),
                bad("no duration", "required parameter duration", actions(action(DELAY, Map.of(), "sync"))),
                bad("a duration in words", "ISO 8601", delay("duration", "3 minutes")),
                bad("a duration below a minute", "between PT1M and PT12H", delay("duration", "PT59S")),
                bad("a duration beyond half a day", "between PT1M and PT12H", delay("duration", "PT12H1S")),
                bad("a percentage of 101", "between 1 and 100", delay("invocationPercentage", "101")),
                bad("a percentage of 0", "between 1 and 100", delay("invocationPercentage", "0")),
                bad("a delay of 15.1 minutes", "between 0 and 900000", delay("startupDelayMilliseconds", "900001")),
                bad("a delay in letters", "no integer", delay("startupDelayMilliseconds", "many")),
                bad(
                        "an error without preventExecution",
                        "preventExecution",
                        actions(action("aws:lambda:invocation-error", Map.of("duration", "PT1M"), "sync"))),
                bad(
                        "a flag of yes",
                        "one of [true, false]",
                        actions(action(
                                "aws:lambda:invocation-error",
                                Map.of("duration", "PT1M", "preventExecution", "yes"),
                                "sync"))),
                bad(
                        "a target key of another action",
                        "Target key Subnets",
                        template -> template.actions(Map.of(
                                "delay",
                                action(DELAY, Map.of("duration", "PT1M"), "sync").toBuilder()
                                        .targets(Map.of("Subnets", "sync"))
                                        .build()))),
                bad(
                        "an action without its target",
                        "must have a target",
                        actions(action(DELAY, Map.of("duration", "PT1M"), ""))),
                bad(
                        "a target that is not there",
                        "does not exist",
                        actions(action(DELAY, Map.of("duration", "PT1M"), "elsewhere"))),
                bad(
                        "a target of another type",
                        "must be of type aws:ec2:subnet",
                        actions(action(
                                "aws:network:disrupt-connectivity",
                                Map.of("duration", "PT1M", "scope", "all"),
                                "sync"))),
                bad(
                        "a scope of zone",
                        "must be one of",
                        actions(action(
                                "aws:network:disrupt-connectivity",
                                Map.of("duration", "PT1M", "scope", "zone"),
                                "sync"))),
                bad(
                        "a target nobody uses",
                        "not used by any action",
                        template -> template.targets(Map.of(
                                "sync", functionTarget("position-sync"), "idle", functionTarget("order-intake")))),
                bad(
                        "a target from nowhere",
                        "You must specify resource ARNs, resource tags, or resource parameters for target sync",
                        target(target -> target.resourceArns(List.of()))),
                bad(
                        "six ARNs",
                        "length less than or equal to 5",
                        target(target ->
                                target.resourceArns(Collections.nCopies(6, FakeFunctions.arn("position-sync"))))),
                bad("ARNs and tags", "together", target(target -> target.resourceTags(Map.of("chaos", "allowed")))),
                bad(
                        "an ARN that is none",
                        "Invalid resource ARN",
                        target(target -> target.resourceArns("position-sync-of-the-desk"))),
                bad("no selection mode", "selectionMode", target(target -> target.selectionMode(null))),
                bad(
                        "a selection of PERCENT(0)",
                        "Invalid selectionMode",
                        target(target -> target.selectionMode("PERCENT(0)"))),
                bad("a selection of SOME", "Invalid selectionMode", target(target -> target.selectionMode("SOME"))),
                bad(
                        "an unknown resource type",
                        "Invalid resourceType",
                        target(target -> target.resourceType("aws:lambda:alias"))),
                bad(
                        "a start after nothing",
                        "does not exist",
                        template -> template.actions(
                                Map.of("delay", action(DELAY, Map.of("duration", "PT1M"), "sync", "before")))),
                bad(
                        "a circle of starts",
                        "leads back to itself",
                        template -> template.actions(Map.of(
                                "delay", action(DELAY, Map.of("duration", "PT1M"), "sync", "wait"),
                                "wait", action("aws:fis:wait", Map.of("duration", "PT1M"), "", "delay")))),
                bad(
                        "a start after itself",
                        "leads back to itself",
                        template -> template.actions(
                                Map.of("delay", action(DELAY, Map.of("duration", "PT1M"), "sync", "delay")))),
                bad(
                        "a log to nowhere",
                        "Must specify at least one log destination in logConfiguration",
                        template -> template.logConfiguration(CreateExperimentTemplateLogConfigurationInput.builder()
                                .logSchemaVersion(2)
                                .build())),
                bad(
                        402,
                        "eleven actions at once",
                        "parallel actions",
                        template -> template.targets(Map.of()).actions(waits(11))),
                bad(
                        402,
                        "thirteen hours in a row",
                        "longer than 12 hours",
                        template -> template.targets(Map.of())
                                .actions(Map.of(
                                        "a", action("aws:fis:wait", Map.of("duration", "PT12H"), ""),
                                        "b", action("aws:fis:wait", Map.of("duration", "PT1H"), "", "a")))),
                bad("a long description", "at 'description'", template -> template.description("d".repeat(513))),
                bad(
                        "a long token",
                        "at 'clientToken' failed to satisfy constraint: Member must have length",
                        template -> template.clientToken("t".repeat(1025))),
                bad(
                        "a long action name",
                        "length less than or equal to 64",
                        template -> template.actions(
                                Map.of("n".repeat(65), action(DELAY, Map.of("duration", "PT1M"), "sync")))),
                bad(
                        "another account mode",
                        "enum value set: [single-account, multi-account]",
                        template -> template.experimentOptions(options -> options.accountTargeting("both"))),
                bad(
                        "a log group by name",
                        "ARN of a log group",
                        template -> template.logConfiguration(log -> log.logSchemaVersion(2)
                                .cloudWatchLogsConfiguration(
                                        group -> group.logGroupArn("/aws/fis/experiments-of-ours")))),
                bad(
                        "a log schema of tomorrow",
                        "logSchemaVersion",
                        template -> template.logConfiguration(log -> log.logSchemaVersion(3)
                                .s3Configuration(bucket -> bucket.bucketName("experiment-logs")))),
                bad(
                        "a report to nowhere",
                        "S3 bucket",
                        template -> template.experimentReportConfiguration(
                                report -> report.preExperimentDuration("PT20M"))),
                bad(
                        "a parameter of another resource type",
                        "is not a parameter of resource type aws:lambda:function",
                        target(target -> target.parameters(Map.of("vpc", "vpc-1")))),
                bad(
                        "api errors of sqs",
                        "must be one of [ec2, kinesis]",
                        template -> template.targets(Map.of(
                                        "role",
                                        CreateExperimentTemplateTargetInput.builder()
                                                .resourceType("aws:iam:role")
                                                .resourceArns(FisFixture.ROLE)
                                                .selectionMode("ALL")
                                                .build()))
                                .actions(Map.of(
                                        "errors",
                                        CreateExperimentTemplateActionInput.builder()
                                                .actionId("aws:fis:inject-api-internal-error")
                                                .parameters(Map.of(
                                                        "duration", "PT1M",
                                                        "service", "sqs",
                                                        "percentage", "50",
                                                        "operations", "SendMessage"))
                                                .targets(Map.of("Roles", "role"))
                                                .build()))),
                bad("a reserved tag", "Invalid tag", template -> template.tags(Map.of("aws:x", "y"))),
                bad(
                        "a long tag",
                        "length less than or equal to 256",
                        template -> template.tags(Map.of("x", "y".repeat(257)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1M", "PT12H", "P0DT90S", "PT720M"})
    void durations_from_a_minute_to_half_a_day_are_taken(String duration) {
        assertThat(fixture.create(delay("duration", duration))).startsWith("EXT");
    }

    @Test
    void every_documented_action_can_be_described() {
        assertThat(fixture.fis.listActions(request -> {}).actions()).hasSize(50);
        assertThat(fixture.fis
                        .getAction(request -> request.id("aws:lambda:invocation-error"))
                        .action()
                        .parameters())
                .containsKeys("duration", "invocationPercentage", "preventExecution");
        FisFixture.assertError(
                404, "ResourceNotFoundException", () -> fixture.fis.getAction(request -> request.id("aws:none")));
    }

    private static Arguments bad(
            String name, String message, UnaryOperator<CreateExperimentTemplateRequest.Builder> change) {
        return arguments(name, INVALID, message, change);
    }

    private static Arguments bad(
            int status, String name, String message, UnaryOperator<CreateExperimentTemplateRequest.Builder> change) {
        return arguments(name, status, message, change);
    }

    private static UnaryOperator<CreateExperimentTemplateRequest.Builder> delay(String parameter, String value) {
        Map<String, String> parameters = new HashMap<>(Map.of("duration", "PT3M"));
        parameters.put(parameter, value);
        return actions(action(DELAY, parameters, "sync"));
    }

    private static UnaryOperator<CreateExperimentTemplateRequest.Builder> actions(
            CreateExperimentTemplateActionInput action) {
        return template -> template.actions(Map.of("delay", action));
    }

    private static Map<String, CreateExperimentTemplateActionInput> waits(int count) {
        Map<String, CreateExperimentTemplateActionInput> waits = new HashMap<>();
        IntStream.range(0, count)
                .forEach(index -> waits.put("w" + index, action("aws:fis:wait", Map.of("duration", "PT1M"), "")));
        return waits;
    }

    private static UnaryOperator<CreateExperimentTemplateRequest.Builder> target(
            UnaryOperator<CreateExperimentTemplateTargetInput.Builder> change) {
        return template -> template.targets(Map.of(
                "sync",
                change.apply(functionTarget("position-sync").toBuilder()).build()));
    }

    private static CreateExperimentTemplateStopConditionInput stop(String source, String value) {
        return CreateExperimentTemplateStopConditionInput.builder()
                .source(source)
                .value(value)
                .build();
    }
}
