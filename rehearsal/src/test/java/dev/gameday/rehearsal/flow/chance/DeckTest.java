package dev.gameday.rehearsal.flow.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeckTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 30, 50, 99, 100})
    void every_hundred_draws_hit_exactly_the_share(int percentage) {
        Deck deck = Deck.ofShare(percentage, new SplittableRandom(1));

        for (int round = 0; round < 10; round++) {
            assertThat(IntStream.range(0, 100).map(draw -> deck.draw()).sum()).isEqualTo(percentage);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void numbers_come_once_in_a_round_and_in_changing_order(long seed) {
        Deck deck = Deck.ofNumbers(3, new SplittableRandom(seed));

        long orders = IntStream.range(0, 200)
                .mapToObj(round -> deck.draw() + "," + deck.draw() + "," + deck.draw())
                .distinct()
                .peek(order -> assertThat(order.split(",")).containsExactlyInAnyOrder("0", "1", "2"))
                .count();

        assertThat(orders).isEqualTo(6);
    }
}
