package dev.gameday.rehearsal.oracle.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gameday.rehearsal.oracle.chance.Exponential;
import dev.gameday.rehearsal.oracle.chance.Fixed;
import dev.gameday.rehearsal.oracle.chance.LogNormal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DelaySystemTest {
    /** Erlang's C formula, as in the tables of Hillier and Yu, "Queueing Tables and Graphs". */
    @ParameterizedTest
    @CsvSource({
        "1, 0.5, 0.5",
        "1, 0.9, 0.9",
        "2, 0.5, 0.333333",
        "3, 0.666666667, 0.444444",
        "4, 0.5, 0.173913",
        "5, 0.8, 0.554113",
        "10, 0.8, 0.409180",
        "10, 0.9, 0.668732"
    })
    void the_share_that_waits_is_that_of_the_tables(int servers, double load, double waiting) {
        assertThat(new DelaySystem(servers, load, 1).waiting()).isCloseTo(waiting, within(1e-6));
    }

    @Test
    void one_server_has_exponential_sojourns() {
        DelaySystem single = new DelaySystem(1, 0.8, 0.1);

        assertThat(single.meanSojourn()).isCloseTo(0.5, within(1e-12));
        assertThat(single.meanPresent()).isCloseTo(4, within(1e-12));
        assertThat(single.sojournTail(1)).isCloseTo(Math.exp(-2), within(1e-12));
        assertThat(single.sojournQuantile(0.99)).isCloseTo(0.5 * Math.log(100), within(1e-9));
        assertThat(single.waitQuantile(0.99)).isCloseTo(0.5 * Math.log(80), within(1e-12));
        assertThat(single.waitQuantile(0.2)).isZero();
        assertThat(single.waitTail(single.waitQuantile(0.99))).isCloseTo(0.01, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"2, 0.5", "3, 0.666666666666", "4, 0.9", "8, 0.7"})
    void the_mean_sojourn_is_the_area_under_its_tail(int servers, double load) {
        DelaySystem system = new DelaySystem(servers, load, 1);
        double area = 0;
        double step = 0.001;
        for (int number = 0; number < 200_000; number++) {
            area += step * system.sojournTail((number + 0.5) * step);
        }

        assertThat(system.meanSojourn()).isCloseTo(area, within(1e-6));
    }

    @Test
    void pollaczek_and_khinchine_halve_the_wait_of_a_constant_service() {
        SingleServer exponential = new SingleServer(0.8, new Exponential(1));
        SingleServer constant = new SingleServer(0.8, new Fixed(1));
        SingleServer spread = new SingleServer(0.8, new LogNormal(Math.exp(-0.5), 1));

        assertThat(exponential.meanWait())
                .isCloseTo(new DelaySystem(1, 0.8, 1).meanWait(), within(1e-12))
                .isCloseTo(4, within(1e-12));
        assertThat(constant.meanWait()).isCloseTo(2, within(1e-12));
        assertThat(spread.meanWait()).isCloseTo(2 * Math.E, within(1e-9));
        assertThat(spread.meanSojourn()).isCloseTo(2 * Math.E + 1, within(1e-9));
    }

    @Test
    void the_queue_remembers_longer_the_fuller_it_is() {
        assertThat(new DelaySystem(1, 0.25, 1).relaxationSeconds()).isCloseTo(4, within(1e-9));
        assertThat(new DelaySystem(1, 0.81, 1).relaxationSeconds()).isCloseTo(100, within(1e-9));
        assertThat(new DelaySystem(50, 0.25, 1).relaxationSeconds()).isEqualTo(1);
        assertThat(new SingleServer(0.81, new Exponential(1)).relaxationSeconds())
                .isCloseTo(100, within(1e-9));
    }
}
