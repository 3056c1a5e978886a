package dev.gameday.rehearsal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeoutsTest {
    private static final Instant ORIGIN = Instant.parse("2030-01-01T00:00:00Z");

    private final Agenda agenda = new Agenda(ORIGIN);
    private final Timeouts timeouts = new Timeouts(agenda);
    private final List<String> heard = new ArrayList<>();

    private final class Waiter implements Timeouts.Waiting {
        private final Set<Integer> done = new HashSet<>();
        private final String name;

        Waiter(String name) {
            this.name = name;
        }

        @Override
        public boolean isWaiting(int tag) {
            return !done.contains(tag);
        }

        @Override
        public void timedOut(int tag) {
            done.add(tag);
            heard.add(name + tag + "@" + agenda.nanos());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void each_is_told_at_its_time_unless_it_stopped_waiting(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Waiter waiter = new Waiter("w");
        List<String> expected = new ArrayList<>();
        for (int tag = 0; tag < 1000; tag++) {
            timeouts.add(waiter, tag, 10L * tag);
            if (random.nextInt(3) > 0) {
                waiter.done.add(tag);
            } else {
                expected.add("w" + tag + "@" + 10L * tag);
            }
        }
        agenda.advanceTo(ORIGIN.plusSeconds(1));

        assertThat(heard).as("seed %d", seed).isEqualTo(expected);
    }

    @Test
    void a_shorter_wait_set_later_is_told_in_time() {
        Waiter waiter = new Waiter("w");
        timeouts.add(waiter, 1, 1000);
        timeouts.add(waiter, 2, 400);
        timeouts.add(waiter, 3, 1000);
        agenda.advanceTo(ORIGIN.plusSeconds(1));

        assertThat(heard).containsExactly("w2@400", "w1@1000", "w3@1000");
    }

    @Test
    void one_that_is_told_may_set_another() {
        Timeouts.Waiting again = new Timeouts.Waiting() {
            @Override
            public boolean isWaiting(int tag) {
                return true;
            }

            @Override
            public void timedOut(int tag) {
                heard.add(tag + "@" + agenda.nanos());
                if (tag < 3) {
                    timeouts.add(this, tag + 1, agenda.nanos() + 100);
                }
            }
        };
        timeouts.add(again, 1, 100);
        agenda.advanceTo(ORIGIN.plusSeconds(1));

        assertThat(heard).containsExactly("1@100", "2@200", "3@300");
    }
}
