package dev.gameday.shell.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiscretionTest {
    private final Discretion always = new Discretion(() -> true);
    private final Discretion never = new Discretion(() -> false);

    @Test
    void what_is_predicted_is_neither_shown_nor_kept_and_who_predicts_it_is() {
        assertThat(never.display("predict nine times")).isEqualTo("predict **** *****");
        assertThat(never.history("predict nine times")).isEqualTo("predict");
        assertThat(never.display("predict --as \"Ann B\" nine")).isEqualTo("predict --as \"Ann B\" ****");
        assertThat(never.history("gameday predict --as=ann nine")).isEqualTo("gameday predict --as=ann");
    }

    @Test
    void an_answer_is_hidden_only_where_it_is_a_prediction() {
        assertThat(always.display("next nine times")).isEqualTo("next **** *****");
        assertThat(never.display("next nine times")).isEqualTo("next nine times");
        assertThat(never.history("next nine times")).isEqualTo("next nine times");
    }

    @Test
    void the_name_is_shown_while_it_is_typed() {
        assertThat(never.display("predict --as bob")).isEqualTo("predict --as bob");
    }

    @Test
    void everything_else_is_as_it_was_typed() {
        for (String line : new String[] {"", "predict", "predictable", "note predict nothing", "  status"}) {
            assertThat(always.display(line)).isEqualTo(line);
        }
    }

    @Test
    void what_is_shown_is_as_long_as_what_was_typed() {
        String line = "predict  Größe \uD83D\uDE80 --as bob";
        assertThat(always.display(line)).hasSameSizeAs(line).doesNotContain("bob", "Gr");
    }
}
