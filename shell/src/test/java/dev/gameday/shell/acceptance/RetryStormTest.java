package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * With a share p of failures and three attempts a call takes 1 + p + p² of them and succeeds with 1 − p³, whatever the
 * seed. Whole runs, each with a desk and a cloud of its own.
 */
class RetryStormTest {
    private static final int SEEDS = 20;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Path folder;

    RetryStormTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 30, 40, 50})
    void amplification_and_final_success_are_those_of_the_arithmetic(int percentage) throws Exception {
        List<Future<Off>> runs = LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> threads.submit(() -> measured(seed, percentage)))
                .toList();
        Off worst = new Off(0, 0, 0, 0);
        for (Future<Off> run : runs) {
            Off off = run.get();
            assertThat(off.attempts()).as("attempts, %s", off).isLessThanOrEqualTo(2);
            assertThat(off.success()).as("success, %s", off).isLessThanOrEqualTo(0.5);
            worst = worst.worse(off);
        }
        System.out.println(worst.line(percentage));
    }

    private Off measured(long seed, int percentage) throws Exception {
        double p = percentage / 100.0;
        Story story = new Trial(folder.resolve("seed-" + seed))
                .run(Trial.order("retry-storm", seed, Map.of("percentage", Integer.toString(percentage))));
        double attempts = 1 + p + p * p;
        return new Off(
                seed,
                100 * Math.abs(story.measured("attempts") - attempts) / attempts,
                seed,
                Math.abs(story.measured("success") - 100 * (1 - p * p * p)));
    }

    /** How far a run was off: attempts in percent of what they should be, success in points. */
    private record Off(long attemptsSeed, double attempts, long successSeed, double success) {
        Off worse(Off other) {
            Off first = other.attempts > attempts ? other : this;
            Off second = other.success > success ? other : this;
            return new Off(first.attemptsSeed, first.attempts, second.successSeed, second.success);
        }

        String line(int percentage) {
            return String.format(
                    Locale.ROOT,
                    "retry storm at %d %%: attempts at worst %.2f %% off (seed %d), success %.3f points off (seed %d)",
                    percentage,
                    attempts,
                    attemptsSeed,
                    success,
                    successSeed);
        }
    }
}
