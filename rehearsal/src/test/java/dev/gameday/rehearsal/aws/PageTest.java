package dev.gameday.rehearsal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PageTest {
    private final TreeMap<String, Integer> all = new TreeMap<>();

    PageTest() {
        for (int at = 1; at <= 5; at++) {
            all.put("key" + at, at);
        }
    }

    @Test
    void pages_follow_one_another_until_there_is_no_marker() {
        Page<Integer> first = Page.of(all, null, 2);
        Page<Integer> second = Page.of(all, first.nextMarker().orElseThrow(), 2);
        Page<Integer> third = Page.of(all, second.nextMarker().orElseThrow(), 2);

        assertThat(first.items()).containsExactly(1, 2);
        assertThat(second.items()).containsExactly(3, 4);
        assertThat(third.items()).containsExactly(5);
        assertThat(third.nextMarker()).isEmpty();
        assertThat(Page.of(all, null, 5).nextMarker()).isEmpty();
    }

    @Test
    void what_changes_between_two_pages_neither_repeats_nor_hides_the_rest() {
        String marker = Page.of(all, null, 2).nextMarker().orElseThrow();
        all.remove("key2");
        all.put("key0", 0);

        assertThat(Page.of(all, marker, 9).items()).containsExactly(3, 4, 5);
    }

    @Test
    void a_marker_that_is_not_ours_is_refused() {
        assertThatThrownBy(() -> Page.of(all, "***", 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
