package dev.gameday.runbook.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class VirtualTimelineTest {
    private final VirtualTimeline timeline = new VirtualTimeline();
    private final BlockingQueue<String> inbox = new LinkedBlockingQueue<>();

    private static Instant at(int second) {
        return VirtualTimeline.EPOCH.plusSeconds(second);
    }

    private void due(int second, String word) {
        timeline.wakeAt(at(second), () -> inbox.add(word));
    }

    @Test
    void moves_straight_to_what_is_due_next() throws InterruptedException {
        due(86_400, "tomorrow");
        due(5, "soon");

        assertThat(timeline.instant()).isEqualTo(VirtualTimeline.EPOCH);
        assertThat(timeline.next(inbox)).isEqualTo("soon");
        assertThat(timeline.instant()).isEqualTo(at(5));
        assertThat(timeline.next(inbox)).isEqualTo("tomorrow");
        assertThat(timeline.instant()).isEqualTo(at(86_400));
    }

    @Test
    void what_is_in_the_inbox_comes_before_time_moves() throws InterruptedException {
        due(5, "later");
        inbox.add("now");

        assertThat(timeline.next(inbox)).isEqualTo("now");
        assertThat(timeline.instant()).isEqualTo(VirtualTimeline.EPOCH);
    }

    @Test
    void what_is_due_at_one_moment_comes_in_the_order_in_which_it_was_asked_for() throws InterruptedException {
        for (String word : new String[] {"a", "b", "c", "d", "e"}) {
            due(5, word);
        }

        for (String word : new String[] {"a", "b", "c", "d", "e"}) {
            assertThat(timeline.next(inbox)).isEqualTo(word);
        }
    }

    @Test
    void time_never_goes_back() throws InterruptedException {
        due(10, "ten");
        timeline.next(inbox);
        due(3, "past");

        assertThat(timeline.next(inbox)).isEqualTo("past");
        assertThat(timeline.instant()).isEqualTo(at(10));
    }

    @Test
    void a_task_that_leaves_nothing_in_the_inbox_is_followed_by_the_next() throws InterruptedException {
        timeline.wakeAt(at(1), () -> due(2, "from within"));

        assertThat(timeline.next(inbox)).isEqualTo("from within");
        assertThat(timeline.instant()).isEqualTo(at(2));
    }
}
