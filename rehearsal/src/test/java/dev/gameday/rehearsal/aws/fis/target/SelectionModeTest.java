package dev.gameday.rehearsal.aws.fis.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionModeTest {
    private static final List<String> FOUND = List.of("a", "b", "c", "d", "e");

    @ParameterizedTest
    @CsvSource({"ALL, 5", "COUNT(1), 1", "COUNT(9), 5", "PERCENT(50), 2", "PERCENT(100), 5", "PERCENT(19), 0"})
    void a_mode_takes_so_many_of_five(String mode, int taken) {
        List<String> chosen = SelectionMode.parse(mode).orElseThrow().choose(FOUND, new Random(3));

        assertThat(chosen)
                .hasSize(taken)
                .isSubsetOf(FOUND)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @ParameterizedTest
    @CsvSource({"COUNT(0)", "PERCENT(101)", "PERCENT(0)", "COUNT(-1)", "all", "COUNT"})
    void other_modes_are_none(String mode) {
        assertThat(SelectionMode.parse(mode)).isEmpty();
    }
}
