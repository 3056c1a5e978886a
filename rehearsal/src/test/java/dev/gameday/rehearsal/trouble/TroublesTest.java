package dev.gameday.rehearsal.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.rehearsal.wire.Call;
import dev.gameday.rehearsal.wire.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TroublesTest {
    private static final Call STOP = new Call("fis", "StopExperiment");
    private Instant now = Instant.parse("2026-01-05T09:00:00Z");
    private final Troubles troubles = new Troubles(() -> now, 1);

    @Test
    void a_share_is_exact_after_every_deck() {
        add("fis:StopExperiment", TroubleKind.DROP, 50);
        for (int deck = 0; deck < 20; deck++) {
            assertThat(hits(2)).isEqualTo(1);
        }
    }

    @Test
    void an_odd_share_is_exact_after_a_hundred() {
        add("fis:StopExperiment", TroubleKind.DROP, 37);
        assertThat(hits(100)).isEqualTo(37);
    }

    @Test
    void other_calls_pass() {
        add("fis:Stop*", TroubleKind.HANG, 100);
        assertThat(troubles.ruling(STOP)).isEqualTo(Ruling.HANG);
        assertThat(troubles.ruling(new Call("fis", "GetExperiment"))).isEqualTo(Ruling.PASS);
        assertThat(troubles.ruling(new Call("s3", "StopExperiment"))).isEqualTo(Ruling.PASS);
    }

    @Test
    void it_is_over_by_itself() {
        troubles.add(CallPattern.parse("*:*"), TroubleKind.HANG, 100, Optional.of(now.plusSeconds(60)));
        now = now.plusSeconds(59);
        assertThat(troubles.ruling(STOP)).isEqualTo(Ruling.HANG);
        now = now.plusSeconds(1);
        assertThat(troubles.ruling(STOP)).isEqualTo(Ruling.PASS);
        assertThat(troubles.all()).isEmpty();
    }

    @Test
    void the_same_seed_deals_the_same() {
        Troubles again = new Troubles(() -> now, 1);
        Troubles other = new Troubles(() -> now, 2);
        for (Troubles each : List.of(troubles, again, other)) {
            each.add(CallPattern.parse("fis:*"), TroubleKind.DROP, 37, Optional.empty());
        }
        List<Ruling> first = dealt(troubles);
        assertThat(dealt(again)).isEqualTo(first);
        assertThat(dealt(other)).isNotEqualTo(first);
    }

    @Test
    void a_share_that_is_none_is_refused() {
        assertThatThrownBy(() -> add("fis:*", TroubleKind.FAIL, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> add("fis:*", TroubleKind.FAIL, 101)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Ruling> dealt(Troubles from) {
        return IntStream.range(0, 100).mapToObj(call -> from.ruling(STOP)).toList();
    }

    private long hits(int calls) {
        return IntStream.range(0, calls)
                .filter(call -> troubles.ruling(STOP) == Ruling.DROP)
                .count();
    }

    private void add(String calls, TroubleKind kind, int percentage) {
        troubles.add(CallPattern.parse(calls), kind, percentage, Optional.empty());
    }
}
