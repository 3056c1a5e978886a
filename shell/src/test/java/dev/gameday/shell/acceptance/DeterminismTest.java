package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.recorder.replay.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One seed gives one record, to the last sample; only the session's own name differs. */
class DeterminismTest {
    private static final long SEED = 7;

    private final Path folder;

    DeterminismTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Every scenario is run again from its record by {@link ReexecutionTest}; this is the same with nothing from a record. */
    @Test
    void two_runs_with_one_seed_leave_the_same_record() throws IOException, InterruptedException {
        assertThat(lines("retry-storm", SEED)).isEqualTo(lines("retry-storm", SEED));
    }

    @Test
    void another_seed_leaves_another_record() throws IOException, InterruptedException {
        assertThat(comparable(lines("stop-drill", SEED))).isNotEqualTo(comparable(lines("stop-drill", SEED + 1)));
    }

    private List<String> lines(String scenario, long seed) throws IOException, InterruptedException {
        Story story = new Trial(folder).run(Trial.order(scenario, seed, Map.of()));
        return Recording.read(story.result().run().folder()).lines();
    }

    /** Without the opening line, which tells the seed itself. */
    private static List<String> comparable(List<String> lines) {
        return lines.subList(1, lines.size());
    }
}
