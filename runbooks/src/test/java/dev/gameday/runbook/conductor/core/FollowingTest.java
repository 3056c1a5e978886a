package dev.gameday.runbook.conductor.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.metric.InvocationSample;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.runbook.Pieces;
import dev.gameday.runbook.Story;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.plan.Plan;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whose logs are followed, and what becomes of what they say. */
class FollowingTest {
    private static final Trouble DENIED = new Trouble(Trouble.Kind.DENIED, "no");

    private final Plan plan = Telling.plan(
            new Story(),
            Pieces.line("intake"),
            source("errors", "AWS/Lambda", Map.of("FunctionName", "intake")),
            source("slow", "AWS/Lambda", Map.of("FunctionName", "intake", "Resource", "intake:live")),
            source("all", "AWS/Lambda", Map.of()),
            source("depth", "AWS/SQS", Map.of("FunctionName", "no-function")));
    private final Telling run = new Telling().requested(60);

    @Test
    void functions_that_metrics_are_of_are_followed_each_once() {
        assertThat(Following.of(plan).functions()).containsExactly("intake");
    }

    @Test
    void many_functions_take_turns_and_none_is_left_out() {
        Following many = new Following(
                IntStream.range(0, 13).mapToObj(i -> "f" + i).sorted().toList());
        Set<String> met = new HashSet<>();
        for (int look = 0; look < 13; look++) {
            List<String> turn = many.turn(Telling.at(look * 5));
            assertThat(turn).hasSize(Following.AT_ONCE).doesNotHaveDuplicates();
            met.addAll(turn);
        }

        assertThat(met).hasSize(13);
    }

    @Test
    void what_a_log_says_is_recorded_and_nothing_is_judged_by_it() {
        InvocationSample sample = sample();

        assertThat(said(Outcome.done(List.of(sample))))
                .containsExactly(new ObservationEvent.InvocationsSeen(List.of(sample)));
        assertThat(said(Outcome.done(List.of()))).isEmpty();
    }

    @Test
    void a_log_that_cannot_be_read_is_said_once() {
        assertThat(said(Outcome.failed(DENIED)))
                .containsExactly(new ObservationEvent.ReadingFailed("invocations of intake in its log", DENIED));
        run.then(61, new ObservationEvent.ReadingFailed("invocations of intake in its log", DENIED));
        assertThat(said(Outcome.failed(DENIED))).isEmpty();
        assertThat(said(Outcome.done(List.of())))
                .containsExactly(new ObservationEvent.ReadingRegained("invocations of intake in its log"));
    }

    @Test
    void samples_of_a_log_change_nothing_that_is_measured() {
        RunState before = run.state();
        RunState after = run.then(61, new ObservationEvent.InvocationsSeen(List.of(sample())))
                .state();

        assertThat(after.observed()).isEqualTo(before.observed());
    }

    private List<GameDayEvent> said(Outcome<List<InvocationSample>> outcome) {
        Draft draft = run.draft(62);
        new Watching(plan, new Removing()).invocations(draft, "intake", outcome);
        return draft.decision().events().stream().map(Recorded::event).toList();
    }

    private static InvocationSample sample() {
        return new InvocationSample(
                "intake",
                Telling.at(60),
                Duration.ofSeconds(5),
                250,
                1,
                0,
                0,
                Optional.of(Duration.ofMillis(200)),
                Optional.of(Duration.ofMillis(400)),
                10,
                Duration.ofSeconds(50),
                512,
                80,
                true);
    }

    private static MetricSource source(String name, String namespace, Map<String, String> dimensions) {
        return new MetricSource(
                name,
                name,
                "",
                namespace,
                "Errors",
                dimensions,
                "Sum",
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                1,
                true);
    }
}
