package dev.gameday.runbook.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.yaml.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Feeds the readers of people's files mutated input for {@value #SECONDS} s: only problems come out, never an exception,
 * a hang or a control character. The n-th input is the same on every machine; only how many there are differs.
 */
class FileFuzzTest {
    private static final int SECONDS = 35;
    private static final long SEED = 20261126L;
    private static final Duration LONGEST_READ = Duration.ofSeconds(5);

    @Test
    void mutated_files_give_problems_and_nothing_else() {
        List<String> originals = Stream.concat(ShippedText.runbooks().stream(), Stream.of("guards.yaml"))
                .map(ShippedText::of)
                .toList();
        Mutation mutation = new Mutation(originals);
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        long inputs = 0;
        while (System.nanoTime() < end) {
            SplittableRandom random = new SplittableRandom(SEED + inputs);
            String text = mutation.of(originals.get((int) (inputs % originals.size())), random);
            check(text, inputs);
            inputs++;
        }
        System.out.println("fuzz: " + inputs + " mutated files, only problems");
        assertThat(inputs).isPositive();
    }

    private static void check(String text, long input) {
        long began = System.nanoTime();
        List<Problem> problems = new ArrayList<>();
        try {
            problems.addAll(RunbookFile.read("f.yaml", text).problems());
            problems.addAll(BindingFile.read("f.yaml", text).problems());
            problems.addAll(GuardFile.read("f.yaml", text).problems());
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("input " + input + " of seed " + SEED + " threw:\n" + text, e);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .as("input %d of seed %d", input, SEED)
                .isLessThan(LONGEST_READ);
        for (Problem problem : problems) {
            assertThat(problem.toString().chars().noneMatch(Character::isISOControl))
                    .as("input %d of seed %d: %s", input, SEED, problem)
                    .isTrue();
        }
    }
}
