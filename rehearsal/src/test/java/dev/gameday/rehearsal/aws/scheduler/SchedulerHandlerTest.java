package dev.gameday.rehearsal.aws.scheduler;

import static dev.gameday.rehearsal.aws.fis.FisFixture.START;
import static dev.gameday.rehearsal.aws.fis.FisFixture.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.aws.ServiceRoles;
import dev.gameday.rehearsal.aws.fis.FisFixture;
import dev.gameday.rehearsal.aws.iam.Callers;
import dev.gameday.rehearsal.aws.iam.IamHandler;
import dev.gameday.rehearsal.wire.ApiCalls;
import dev.gameday.rehearsal.wire.Rehearsed;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.fis.model.ExperimentStatus;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.ScheduleState;
import software.amazon.awssdk.services.scheduler.model.ScheduleSummary;
import software.amazon.awssdk.services.scheduler.model.Tag;

class SchedulerHandlerTest {
    private static final String ROLE = "arn:aws:iam::111122223333:role/undo";
    private static final String DENY =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"sqs:*\",\"Resource\":\"*\"}]}";

    private final FisFixture fixture = new FisFixture();
    private final IamHandler iam =
            new IamHandler(fixture.identities, fixture.agenda, new Callers(fixture.identities, Map.of(), () -> ""));
    private final SchedulerClient scheduler = Rehearsed.client(
            SchedulerClient.builder(),
            "scheduler",
            new SchedulerHandler(
                    new SchedulerAccount("111122223333", "eu-west-1", fixture.agenda, 7),
                    ApiCalls.of(handlers()),
                    new ServiceRoles(
                            fixture.identities, fixture.enforcement, "scheduler.amazonaws.com", "111122223333")));

    private Map<String, SdkClient> handlers() {
        Map<String, SdkClient> handlers = new HashMap<>();
        handlers.put("iam", iam);
        handlers.put("fis", fixture.handler);
        return handlers;
    }

    private void role(String service, String action) {
        fixture.identities.addRole(
                "undo",
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\""
                        + service + "\"},\"Action\":\"sts:AssumeRole\"}]}",
                Map.of(
                        "undo",
                        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"" + action
                                + "\",\"Resource\":\"*\"}]}"),
                Map.of());
    }

    /** In ten minutes the policy {@code fault} of the role order-intake-role is deleted. */
    private void schedule(UnaryOperator<CreateScheduleRequest.Builder> change) {
        CreateScheduleRequest.Builder request = CreateScheduleRequest.builder()
                .name("undo-deny")
                .scheduleExpression("at(2026-01-01T10:10:00)")
                .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
                .target(target -> target.arn("arn:aws:scheduler:::aws-sdk:iam:deleteRolePolicy")
                        .roleArn(ROLE)
                        .retryPolicy(retry -> retry.maximumRetryAttempts(0))
                        .input("{\"RoleName\":\"order-intake-role\",\"PolicyName\":\"fault\"}"));
        scheduler.createSchedule(change.apply(request).build());
    }

    private void denied() {
        iam.putRolePolicy(request ->
                request.roleName("order-intake-role").policyName("fault").policyDocument(DENY));
    }

    private boolean isDenied() {
        return iam.listRolePolicies(request -> request.roleName("order-intake-role")).policyNames().stream()
                .anyMatch("fault"::equals);
    }

    @Test
    void a_call_is_made_within_the_minute_after_its_time_and_the_schedule_is_deleted() {
        role("scheduler.amazonaws.com", "iam:DeleteRolePolicy");
        denied();
        schedule(request -> request.actionAfterCompletion(ActionAfterCompletion.DELETE));

        fixture.runTo(599);
        assertThat(isDenied()).isTrue();
        assertThat(scheduler.listSchedules(request -> {}).schedules()).hasSize(1);
        fixture.runTo(660);
        assertThat(isDenied()).isFalse();
        assertThat(scheduler.listSchedules(request -> {}).schedules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"lambda.amazonaws.com,iam:DeleteRolePolicy", "scheduler.amazonaws.com,iam:PutRolePolicy"})
    void a_role_that_may_not_be_taken_or_may_not_do_it_leaves_everything_as_it_is(String service, String action) {
        role(service, action);
        denied();
        schedule(request -> request);

        fixture.runTo(900);

        assertThat(isDenied()).isTrue();
    }

    @Test
    void a_failed_call_is_made_again_as_the_retry_policy_says() {
        role("lambda.amazonaws.com", "iam:DeleteRolePolicy");
        denied();
        schedule(request -> request.target(target -> target.arn("arn:aws:scheduler:::aws-sdk:iam:deleteRolePolicy")
                .roleArn(ROLE)
                .input("{\"RoleName\":\"order-intake-role\",\"PolicyName\":\"fault\"}")));
        fixture.runTo(700);
        assertThat(isDenied()).isTrue();

        role("scheduler.amazonaws.com", "iam:DeleteRolePolicy");
        fixture.runTo(1400);

        assertThat(isDenied()).isFalse();
    }

    @Test
    void an_experiment_is_stopped_by_its_schedule() {
        role("scheduler.amazonaws.com", "fis:StopExperiment");
        String id = fixture.start(fixture.create(template -> template.actions(
                Map.of("delay", FisFixture.action(FisFixture.DELAY, Map.of("duration", "PT1H"), "sync")))));
        schedule(request -> request.target(target -> target.arn("arn:aws:scheduler:::aws-sdk:fis:stopExperiment")
                .roleArn(ROLE)
                .input("{\"Id\":\"" + id + "\"}")));

        fixture.runTo(599);
        assertThat(fixture.status(id)).isEqualTo(ExperimentStatus.RUNNING);
        fixture.runTo(700);
        assertThat(fixture.status(id)).isEqualTo(ExperimentStatus.STOPPED);
    }

    @Test
    void a_time_is_that_of_its_zone_and_a_past_one_never_comes() {
        assertThat(Timetable.recurrence("at(2026-07-01T12:00:00)", "Europe/Madrid")
                        .next(START, START))
                .contains(Instant.parse("2026-07-01T10:00:00Z"));
        assertThat(Timetable.recurrence("at(2026-01-01T09:59:59)", "UTC").next(START, START))
                .isEmpty();
        assertThat(Timetable.recurrence("rate(5 minutes)", "UTC").next(START, START.plusSeconds(301)))
                .contains(START.plusSeconds(600));
    }

    @Test
    void a_rate_comes_again_and_a_disabled_or_deleted_schedule_never() {
        role("scheduler.amazonaws.com", "iam:DeleteRolePolicy");
        schedule(request -> request.scheduleExpression("rate(5 minutes)"));
        for (int round = 1; round <= 3; round++) {
            denied();
            fixture.runTo(round * 300 + 60);
            assertThat(isDenied()).as("round %d", round).isFalse();
        }
        GetScheduleResponse made = scheduler.getSchedule(request -> request.name("undo-deny"));
        scheduler.updateSchedule(request -> request.name("undo-deny")
                .scheduleExpression(made.scheduleExpression())
                .flexibleTimeWindow(made.flexibleTimeWindow())
                .target(made.target())
                .state(ScheduleState.DISABLED));
        denied();
        fixture.runTo(2000);
        assertThat(isDenied()).isTrue();
    }

    @Test
    void a_schedule_comes_back_as_it_was_made() {
        schedule(request -> request.description("undo").scheduleExpressionTimezone("Europe/Madrid"));

        GetScheduleResponse made = scheduler.getSchedule(request -> request.name("undo-deny"));

        assertThat(made.arn()).isEqualTo("arn:aws:scheduler:eu-west-1:111122223333:schedule/default/undo-deny");
        assertThat(made.groupName()).isEqualTo("default");
        assertThat(made.state()).isEqualTo(ScheduleState.ENABLED);
        assertThat(made.actionAfterCompletion()).isEqualTo(ActionAfterCompletion.NONE);
        assertThat(made.scheduleExpressionTimezone()).isEqualTo("Europe/Madrid");
        assertThat(made.target().input()).contains("order-intake-role");
        assertThat(made.creationDate()).isEqualTo(START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"at(tomorrow)", "at(2026-01-01)", "rate(0 minutes)", "rate(5 seconds)", "cron(1 2)", "now"})
    void an_expression_that_is_none_is_refused(String expression) {
        assertError(400, "ValidationException", () -> schedule(request -> request.scheduleExpression(expression)));
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:scheduler:::aws-sdk:iam:listRoles,400,ValidationException",
        "arn:aws:scheduler:::aws-sdk:iam:createUser,501,NotRehearsed",
        "arn:aws:scheduler:::aws-sdk:none:startIt,501,NotRehearsed",
        "arn:aws:lambda:eu-west-1:111122223333:function:order-intake,501,NotRehearsed",
        "order-intake,400,ValidationException"
    })
    void a_target_that_cannot_be_called_is_refused(String arn, int status, String code) {
        assertError(
                status,
                code,
                () -> schedule(request ->
                        request.target(target -> target.arn(arn).roleArn(ROLE).input("{}"))));
    }

    @Test
    void what_the_model_and_the_scheduler_refuse() {
        schedule(request -> request);

        assertError(409, "ConflictException", () -> schedule(request -> request));
        assertError(400, "ValidationException", () -> schedule(request -> request.name("a b")));
        assertError(
                400,
                "ValidationException",
                () -> schedule(request -> request.name("other").scheduleExpressionTimezone("Mars")));
        assertError(
                400,
                "ValidationException",
                () -> schedule(request -> request.name("other")
                        .target(target -> target.arn("arn:aws:scheduler:::aws-sdk:iam:deleteRolePolicy")
                                .roleArn(ROLE)
                                .input("not json"))));
        assertError(404, "ResourceNotFoundException", () -> schedule(request -> request.groupName("none")));
        assertError(
                501,
                "NotRehearsed",
                () -> schedule(request -> request.name("other").scheduleExpression("cron(0 10 * * ? *)")));
        assertError(404, "ResourceNotFoundException", () -> scheduler.getSchedule(request -> request.name("none")));
        assertError(404, "ResourceNotFoundException", () -> scheduler.deleteSchedule(request -> request.name("none")));
        assertError(400, "ValidationException", () -> scheduler.listSchedules(request -> request.nextToken("!")));
    }

    @Test
    void groups_hold_schedules_and_tags_and_take_the_schedules_with_them() {
        scheduler.createScheduleGroup(request -> request.name("game-day")
                .tags(Tag.builder().key("session").value("s-1").build()));
        String arn =
                scheduler.getScheduleGroup(request -> request.name("game-day")).arn();
        schedule(request -> request.groupName("game-day"));
        schedule(request -> request);
        scheduler.tagResource(request -> request.resourceArn(arn)
                .tags(Tag.builder().key("team").value("desk").build()));
        scheduler.untagResource(request -> request.resourceArn(arn).tagKeys("session"));

        assertThat(scheduler
                        .listTagsForResource(request -> request.resourceArn(arn))
                        .tags())
                .extracting(Tag::key)
                .containsExactly("team");
        assertThat(scheduler
                        .listSchedules(request -> request.groupName("game-day"))
                        .schedules())
                .extracting(ScheduleSummary::groupName)
                .containsExactly("game-day");
        scheduler.deleteScheduleGroup(request -> request.name("game-day"));
        assertThat(scheduler
                        .listSchedulesPaginator(request -> request.maxResults(1))
                        .schedules())
                .extracting(ScheduleSummary::groupName)
                .containsExactly("default");
        assertThat(scheduler.listScheduleGroups(request -> {}).scheduleGroups()).hasSize(1);
        assertError(
                400, "ValidationException", () -> scheduler.deleteScheduleGroup(request -> request.name("default")));
        assertError(409, "ConflictException", () -> scheduler.createScheduleGroup(request -> request.name("default")));
    }
}
