package dev.gameday.catalog.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.ControlState;
import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.FaultInjector;
import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Undo;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;

class LambdaSettingInjectorTest {
    private final Account account = new Account();
    private final FaultInjector injector = account.injector();
    private final Injection starve = Account.injection("lambda-memory-starvation", Map.of("memory", "256"));
    private final Injection exhaust = Account.injection("lambda-concurrency-exhaustion", Map.of("concurrency", "5"));

    @Test
    void memory_is_changed_and_set_again_and_each_update_waited_for() {
        Undo undo = prepare(starve);
        assertThat(injector.inject(starve, undo).value().map(ControlState::presence))
                .contains(Presence.STARTING);
        settle();
        assertThat(status(undo).presence()).isEqualTo(Presence.ACTIVE);

        assertThat(remove(undo).presence()).isEqualTo(Presence.ENDING);
        settle();
        assertThat(remove(undo).presence()).isEqualTo(Presence.GONE);
        assertThat(account.lambda.memory).containsValue(1024);
    }

    @Test
    void a_schedule_sets_the_old_value_again_if_nobody_of_us_does() {
        Injection scheduled = Account.scheduled(exhaust);
        Undo undo = prepare(scheduled);
        injector.inject(scheduled, undo);

        assertThat(undo.expiresAt())
                .contains(Account.START.plus(scheduled.duration()).plusMillis(750));
        CreateScheduleRequest schedule =
                account.scheduler.schedules.values().iterator().next();
        assertThat(schedule.name())
                .startsWith("gameday-20260302-drill-break-it-")
                .hasSizeLessThanOrEqualTo(64);
        assertThat(schedule.scheduleExpression()).isEqualTo("at(2026-03-02T10:05:01)");
        assertThat(schedule.actionAfterCompletion()).isEqualTo(ActionAfterCompletion.DELETE);
        assertThat(schedule.target().arn()).isEqualTo("arn:aws:scheduler:::aws-sdk:lambda:putFunctionConcurrency");
        assertThat(schedule.target().input())
                .isEqualTo("{\"FunctionName\":\"" + Account.FUNCTION + "\",\"ReservedConcurrentExecutions\":20}");
    }

    @Test
    void a_schedule_is_there_before_the_change_and_gone_after_its_undo() {
        Injection scheduled = Account.scheduled(starve);
        Undo undo = prepare(scheduled);
        account.lambda.trips.next("UpdateFunctionConfiguration", Trips.error("TooManyRequestsException", 429));
        injector.inject(scheduled, undo);
        assertThat(account.scheduler.schedules).hasSize(1);
        injector.inject(scheduled, undo);
        settle();

        account.scheduler.trips.next("DeleteSchedule", Trips.error("ThrottlingException", 429));
        remove(undo);
        settle();
        assertThat(Account.trouble(injector.remove(undo))).startsWith("THROTTLED");
        assertThat(account.lambda.tags).isNotEmpty();
        assertThat(remove(undo).presence()).isEqualTo(Presence.GONE);
        assertThat(account.scheduler.schedules).isEmpty();
    }

    @Test
    void without_its_schedule_nothing_is_changed() {
        Injection scheduled = Account.scheduled(starve);
        Undo undo = prepare(scheduled);
        account.scheduler.trips.next("CreateSchedule", Trips.error("AccessDeniedException", 403));

        assertThat(Account.trouble(injector.inject(scheduled, undo))).startsWith("DENIED");
        assertThat(account.lambda.memory).containsValue(1024);
    }

    @Test
    void a_change_by_somebody_else_before_the_injection_is_a_conflict() {
        Undo undo = prepare(starve);
        account.lambda.timeout++;
        assertThat(Account.trouble(injector.inject(starve, undo))).startsWith("CONFLICT");
        assertThat(account.lambda.memory).containsValue(1024);
    }

    @Test
    void the_function_carries_a_mark_from_before_the_change_until_after_its_undo() {
        Undo undo = prepare(starve);
        account.lambda.trips.next("UpdateFunctionConfiguration", Trips.error("TooManyRequestsException", 429));
        assertThat(Account.trouble(injector.inject(starve, undo))).startsWith("THROTTLED");
        assertThat(account.lambda.tags.get(Account.FUNCTION))
                .containsEntry("gameday:session", "20260302-drill")
                .containsEntry("gameday:step", "break-it")
                .containsEntry("gameday:change", "memory 256 was 1024");

        injector.inject(starve, undo);
        settle();
        assertThat(remove(undo).presence()).isEqualTo(Presence.ENDING);
        assertThat(account.lambda.tags).isNotEmpty();
        settle();
        assertThat(remove(undo).presence()).isEqualTo(Presence.GONE);
        assertThat(account.lambda.tags).isEmpty();
    }

    @Test
    void a_function_that_carries_the_mark_of_another_run_is_refused_and_its_mark_left() {
        account.lambda.tags.put(Account.FUNCTION, new TreeMap<>(Map.of("gameday:session", "another-session")));
        assertThat(Account.trouble(injector.prepare(starve, Account.START))).contains("mark of another-session/");
        assertThat(account.lambda.tags).hasSize(1);
    }

    @Test
    void a_change_by_somebody_else_during_the_injection_is_left() {
        Undo undo = prepare(starve);
        injector.inject(starve, undo);
        settle();
        account.lambda.memory.put(Account.FUNCTION, 2048);

        ControlState state = remove(undo);
        assertThat(state.presence()).isEqualTo(Presence.GONE);
        assertThat(state.detail()).contains("2048, set by somebody else and left so (it was 1024)");
        assertThat(account.lambda.memory).containsValue(2048);
    }

    @Test
    void an_update_that_failed_is_told() {
        Undo undo = prepare(starve);
        injector.inject(starve, undo);
        account.lambda.update = LastUpdateStatus.FAILED;
        assertThat(status(undo).failure()).contains("fake reason");
    }

    @Test
    void reserved_concurrency_is_put_back() {
        Undo undo = prepare(exhaust);
        injector.inject(exhaust, undo);
        assertThat(account.lambda.concurrency).containsValue(5);

        assertThat(remove(undo).presence()).isEqualTo(Presence.GONE);
        assertThat(account.lambda.concurrency).containsValue(20);
        assertThat(undo.byHand()).contains("--reserved-concurrent-executions 20");
    }

    @Test
    void where_there_was_no_reserved_concurrency_it_is_taken_away() {
        account.lambda.concurrency.clear();
        Undo undo = prepare(exhaust);
        injector.inject(exhaust, undo);

        assertThat(remove(undo).presence()).isEqualTo(Presence.GONE);
        assertThat(account.lambda.concurrency).isEmpty();
        assertThat(undo.byHand()).contains("delete-function-concurrency");
    }

    @Test
    void a_function_that_vanished_has_nothing_to_undo() {
        Undo undo = prepare(starve);
        injector.inject(starve, undo);
        account.lambda.memory.clear();
        assertThat(remove(undo).detail()).contains("no longer exists");
    }

    @Test
    void the_value_that_it_has_already_is_refused() {
        Injection same = Account.injection("lambda-memory-starvation", Map.of("memory", "1024"));
        assertThat(Account.trouble(injector.prepare(same, Account.START))).contains("is 1024 already");
    }

    @Test
    void throttling_is_trouble_that_passes() {
        Undo undo = prepare(exhaust);
        injector.inject(exhaust, undo);
        account.lambda.trips.next("PutFunctionConcurrency", Trips.error("TooManyRequestsException", 429));

        assertThat(Account.trouble(injector.remove(undo))).startsWith("THROTTLED");
        assertThat(remove(undo).presence()).isEqualTo(Presence.GONE);
    }

    private void settle() {
        account.lambda.update = LastUpdateStatus.SUCCESSFUL;
    }

    private Undo prepare(Injection injection) {
        return injector.prepare(injection, Account.START).value().orElseThrow();
    }

    private ControlState status(Undo undo) {
        return injector.status(undo).value().orElseThrow();
    }

    private ControlState remove(Undo undo) {
        return injector.remove(undo).value().orElseThrow();
    }
}
