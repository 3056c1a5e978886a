package dev.gameday.runbook.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.FaultInjector;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.catalog.metric.LogLine;
import dev.gameday.catalog.metric.MetricReader;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.conductor.core.Command;
import dev.gameday.runbook.conductor.core.Effect;
import dev.gameday.runbook.conductor.core.Outside;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class VirtualLanesTest {
    private final VirtualTimeline timeline = new VirtualTimeline();
    private final LinkedBlockingQueue<Command> inbox = new LinkedBlockingQueue<>();
    private Duration waited = Duration.ZERO;
    private Duration hang = Duration.ZERO;
    private int asked;
    private final Lanes lanes = new VirtualLanes(timeline, () -> waited);

    @Test
    void an_answer_that_came_is_there_at_once() {
        run();
        assertThat(inbox).hasSize(1);
        assertThat(timeline.instant()).isEqualTo(VirtualTimeline.EPOCH);
    }

    @Test
    @Timeout(20)
    void the_answer_of_a_call_that_hung_comes_at_its_deadline() throws InterruptedException {
        hang = Duration.ofSeconds(10);
        run();
        assertThat(inbox).isEmpty();
        timeline.next(inbox);
        assertThat(timeline.instant()).isEqualTo(VirtualTimeline.EPOCH.plusSeconds(10));
    }

    @Test
    @Timeout(20)
    void an_effect_that_hung_for_longer_than_its_own_deadline_is_answered_for_then() throws InterruptedException {
        hang = Duration.ofSeconds(50);
        run();
        Command.AlarmsCame answer = (Command.AlarmsCame) timeline.next(inbox);
        assertThat(timeline.instant()).isEqualTo(VirtualTimeline.EPOCH.plus(Effect.DEADLINE));
        assertThat(answer.outcome().match(alarms -> Trouble.Kind.REFUSED, Trouble::kind))
                .isEqualTo(Trouble.Kind.TIMED_OUT);
    }

    @Test
    @Timeout(20)
    void what_is_under_way_is_not_begun_again() throws InterruptedException {
        hang = Duration.ofSeconds(10);
        run();
        run();
        assertThat(asked).isEqualTo(1);
        timeline.next(inbox);
        hang = Duration.ZERO;
        run();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    @Timeout(20)
    void a_world_that_was_moved_on_by_others_is_followed() throws InterruptedException {
        Instant start = Instant.parse("2026-02-02T00:00:00Z");
        VirtualTimeline shared = new VirtualTimeline(start, moment -> moment.plusSeconds(5));
        LinkedBlockingQueue<Instant> seen = new LinkedBlockingQueue<>();
        shared.wakeAt(start.plusSeconds(1), () -> seen.add(shared.instant()));
        assertThat(shared.next(seen)).isEqualTo(start.plusSeconds(6));
    }

    private void run() {
        FaultInjector none = new TrialCloud(timeline);
        lanes.run(new Effect.ReadAlarms(Map.of("a", "alarm")), new Outside(none, none, new Alarms()), inbox::add);
    }

    private final class Alarms implements MetricReader {
        @Override
        public Outcome<List<AlarmReading>> alarms(List<String> names) {
            asked++;
            waited = waited.plus(hang);
            return Outcome.done(List.of());
        }

        @Override
        public Outcome<List<Sample>> samples(List<MetricSource> sources, Instant from, Instant to) {
            throw new AssertionError("not asked");
        }

        @Override
        public Outcome<List<LogLine>> lines(String group, String text, Instant from, Instant to, int limit) {
            throw new AssertionError("not asked");
        }
    }
}
