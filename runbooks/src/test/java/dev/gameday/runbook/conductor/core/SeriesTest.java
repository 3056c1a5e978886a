package dev.gameday.runbook.conductor.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.metric.Sample;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private static Sample sample(int second) {
        return new Sample("health", Telling.at(second), Duration.ofSeconds(5), second);
    }

    private static Series series(int count) {
        Series series = Series.EMPTY;
        for (int i = 0; i < count; i++) {
            series = series.plus(sample(5 * i));
        }
        return series;
    }

    @Test
    void keeps_samples_in_order() {
        assertThat(series(3).all()).containsExactly(sample(0), sample(5), sample(10));
        assertThat(series(3).last()).contains(sample(10));
        assertThat(Series.EMPTY.all()).isEmpty();
        assertThat(Series.EMPTY.last()).isEmpty();
    }

    @Test
    void an_old_series_and_what_was_read_of_it_never_change() {
        Series old = series(2);
        List<Sample> read = old.all();

        Series next = old.plus(sample(10)).plus(sample(15));

        assertThat(next.all()).hasSize(4);
        assertThat(read).containsExactly(sample(0), sample(5));
        assertThat(old.all()).isEqualTo(read);
        assertThat(old.last()).contains(sample(5));
        assertThat(Series.EMPTY.all()).isEmpty();
    }

    @Test
    void two_successors_of_one_series_do_not_see_each_other() {
        Series common = series(2);

        Series one = common.plus(sample(10));
        Series other = common.plus(sample(20));

        assertThat(one.all()).containsExactly(sample(0), sample(5), sample(10));
        assertThat(other.all()).containsExactly(sample(0), sample(5), sample(20));
    }

    @Test
    void the_oldest_go_when_there_are_too_many() {
        Series full = series(Series.LIMIT);
        Series more = full.plus(sample(5 * Series.LIMIT));
        Series twice = series(2 * Series.LIMIT + 2);

        assertThat(more.all()).hasSize(Series.LIMIT).startsWith(sample(5));
        assertThat(full.all()).hasSize(Series.LIMIT).startsWith(sample(0));
        assertThat(twice.all()).hasSize(Series.LIMIT).startsWith(sample(5 * (Series.LIMIT + 2)));
    }

    @Test
    void within_takes_the_samples_whose_whole_period_lies_inside() {
        Series series = series(10);

        assertThat(series.within(Telling.at(5), Telling.at(20))).containsExactly(sample(5), sample(10), sample(15));
        assertThat(series.within(Telling.at(6), Telling.at(19))).containsExactly(sample(10));
        assertThat(series.within(Telling.at(50), Telling.at(99))).isEmpty();
        assertThat(series.within(Telling.at(20), Telling.at(5))).isEmpty();
    }
}
