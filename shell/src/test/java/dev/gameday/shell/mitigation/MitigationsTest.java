package dev.gameday.shell.mitigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.workbench.Change;
import dev.gameday.catalog.workbench.FunctionSettings;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.runbook.conductor.core.Mitigation;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent.MitigationTakenBack;
import dev.gameday.runbook.event.PeopleEvent.MitigationTried;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.shell.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What people change, how it is answered, and how it is taken back in the end. */
class MitigationsTest {
    private static final FunctionSettings ROUTER =
            new FunctionSettings("router", 30, 512, Optional.of(100), List.of("subnet-1"), "router-role", "");

    private final VirtualTimeline timeline = new VirtualTimeline();
    private final Instant start = timeline.instant();
    private final Hands hands = new Hands();
    private final TakingBack way = new TakingBack(hands, timeline);
    private final List<Mitigation> handedOver = new ArrayList<>();
    private final Changes changes = new Changes(timeline, handedOver::add);

    MitigationsTest() {
        hands.functions.put("router", ROUTER);
    }

    @Test
    void the_intention_holds_how_the_function_was_deployed_and_nothing_is_changed_by_it() {
        begin(() -> hands.timeout("router", 60));
        assertThat(handedOver.get(0).intention().deployed()).containsExactly(ROUTER);
        assertThat(hands.functions).containsEntry("router", ROUTER);
    }

    @Test
    void who_typed_it_is_told_once_it_is_recorded() throws ExecutionException, InterruptedException {
        CompletableFuture<MitigationTried> told = raise(() -> hands.timeout("router", 60));
        MitigationTried tried = handedOver.get(0).made();
        assertThat(told).isNotDone();
        changes.hear(new Recorded(7, start, new MitigationTried("ben", "something else", true, "")));
        assertThat(told).isNotDone();
        changes.hear(new Recorded(8, start, tried));
        assertThat(told.get().outcome()).isEqualTo("router may take 60 s");
    }

    @Test
    void in_the_end_a_function_is_as_it_was_deployed_and_not_as_it_was_found() {
        assertThat(hands.timeout("router", 1).value()).isPresent();
        begin(() -> hands.timeout("router", 60));
        made();
        assertThat(takenBack()).containsExactly(back(true, "router is as it was deployed"));
        assertThat(hands.functions).containsEntry("router", ROUTER);
        assertThat(timeline.instant()).isEqualTo(start);
    }

    @Test
    void what_was_only_meant_to_be_done_needs_no_taking_back() {
        CompletableFuture<MitigationTried> told = raise(() -> hands.timeout("router", 60));
        assertThat(takenBack()).isEmpty();
        assertThatThrownBy(told::get).hasCauseInstanceOf(RefusedException.class);
        made();
        assertThat(hands.functions).as("after its end nothing is made").containsEntry("router", ROUTER);
        assertThatThrownBy(() -> begin(() -> hands.timeout("router", 60))).isInstanceOf(RefusedException.class);
    }

    @Test
    void what_gave_no_answer_may_still_come_and_is_waited_for() {
        begin(() -> Outcome.failed(new Trouble(Trouble.Kind.TIMED_OUT, "no answer")));
        made();
        timeline.wakeAt(start.plusSeconds(40), () -> {
            Outcome<Change> unused = hands.timeout("router", 60);
        });
        assertThat(takenBack()).containsExactly(back(true, "router is as it was deployed"));
        assertThat(hands.functions).containsEntry("router", ROUTER);
        assertThat(Duration.between(start, timeline.instant()))
                .isBetween(Duration.ofSeconds(60), Duration.ofMinutes(2));
    }

    @Test
    void trouble_that_passes_is_tried_again_until_lambda_has_applied_it() {
        hands.troubles.add(new Trouble(Trouble.Kind.CONFLICT, "being updated"));
        hands.troubles.add(new Trouble(Trouble.Kind.THROTTLED, "slow down"));
        hands.looksUntilApplied = 2;
        begin(() -> hands.timeout("router", 60));
        made();
        assertThat(takenBack()).containsExactly(back(true, "router is as it was deployed"));
        assertThat(hands.restored).isEqualTo(5);
    }

    @Test
    void what_cannot_be_taken_back_is_named_with_the_commands_for_it() {
        hands.troubles.add(new Trouble(Trouble.Kind.DENIED, "not allowed"));
        begin(() -> hands.timeout("router", 60));
        made();
        assertThat(takenBack())
                .containsExactly(back(
                        false,
                        "not allowed; by hand: aws lambda update-function-configuration --function-name router"
                                + " --timeout 30 --memory-size 512 --vpc-config SubnetIds=subnet-1;"
                                + " aws lambda put-function-concurrency --function-name router"
                                + " --reserved-concurrent-executions 100"));
    }

    @Test
    void one_that_never_settles_is_given_up_on() {
        hands.looksUntilApplied = Integer.MAX_VALUE;
        begin(() -> hands.timeout("router", 60));
        made();
        assertThat(takenBack()).singleElement().matches(event -> !((MitigationTakenBack) event).done());
        assertThat(Duration.between(start, timeline.instant())).isLessThan(Duration.ofMinutes(6));
    }

    @Test
    void a_function_that_is_gone_has_nothing_to_take_back() {
        begin(() -> hands.timeout("router", 60));
        made();
        hands.functions.clear();
        assertThat(takenBack()).containsExactly(back(true, "router no longer exists"));
    }

    @Test
    void a_record_tells_what_was_not_taken_back_and_until_when_it_may_come() {
        begin(() -> hands.timeout("router", 60));
        List<Recorded> events = new ArrayList<>();
        events.add(new Recorded(1, start, handedOver.get(0).intention()));
        assertThat(Touched.in(events)).isEqualTo(new Touched(Map.of("router", ROUTER), start.plusSeconds(60)));
        events.add(new Recorded(2, start, back(false, "denied")));
        assertThat(Touched.in(events).functions()).containsKey("router");
        events.add(new Recorded(3, start, back(true, "as it was deployed")));
        assertThat(Touched.in(events).isEmpty()).isTrue();
    }

    private CompletableFuture<MitigationTried> raise(Supplier<Outcome<Change>> call) {
        return changes.begin("ann", "raise-timeout router 60", List.of(PlannedChange.of(ROUTER, call)));
    }

    private void begin(Supplier<Outcome<Change>> call) {
        CompletableFuture<MitigationTried> unused = raise(call);
    }

    private void made() {
        MitigationTried unused = handedOver.get(handedOver.size() - 1).made();
    }

    private List<GameDayEvent> takenBack() {
        return changes.takeBack("gameday", way);
    }

    private static MitigationTakenBack back(boolean done, String outcome) {
        return new MitigationTakenBack("gameday", "router", done, outcome);
    }
}
