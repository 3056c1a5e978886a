package dev.gameday.runbook.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.yaml.Problem;
import dev.gameday.yaml.YamlFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileFileTest {
    private static final int MUTANTS = 400;

    @ParameterizedTest
    @MethodSource("hostile")
    void a_hostile_text_is_a_problem_and_never_an_exception(String text) {
        assertThat(RunbookFile.read("f.yaml", text).problems()).isNotEmpty();
        assertThat(BindingFile.read("f.yaml", text).problems()).isNotEmpty();
        assertThat(GuardFile.read("f.yaml", text).problems()).isNotEmpty();
    }

    static Stream<String> hostile() {
        return Stream.of(
                "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n",
                "id: &a {id: *a}\n",
                "[".repeat(10_000),
                "{a: ".repeat(10_000),
                "- ".repeat(10_000),
                "id: " + "a-".repeat(100_000),
                "region: us" + "-a".repeat(100_000),
                "stop-conditions: [{for: PT" + "9".repeat(100_000) + "S, keeps: '<= " + "9".repeat(100_000) + "'}]",
                "steps: [{observe: a, title: b, until: a.end+PT" + "9".repeat(100_000) + "S}]",
                "parameters: [{name: a, type: integer, minimum: 1e999999999, description: b}]",
                "metrics: {a: {scale: 1e999999999, period: PT-1S, lag: PT0.5S}}",
                "id: !!java.net.URL [\"http://localhost\"]",
                "id: \"\\e]0;owned\\a\"",
                "? {a: b}\n: c",
                "\u0000",
                "\uFFFE",
                "--- a\n--- b\n");
    }

    @Test
    void a_file_of_a_hundred_megabytes_is_not_read_to_its_end(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("large.yaml");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(100L * 1024 * 1024);
        }
        assertThat(RunbookFile.read(file).problems())
                .extracting(Problem::wrong)
                .containsExactly("the file is longer than 1048576 bytes");
    }

    @Test
    void a_text_just_over_the_limit_is_one_problem() {
        assertThat(RunbookFile.read("f.yaml", "a".repeat(YamlFile.LONGEST + 1)).problems())
                .hasSize(1);
    }

    @Test
    void a_file_that_is_missing_or_a_folder_or_no_text_is_a_problem(@TempDir Path folder) throws IOException {
        Path latin = Files.write(folder.resolve("latin.yaml"), "id: é".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Stream.of(folder.resolve("none.yaml"), folder, latin)
                        .flatMap(path -> RunbookFile.read(path).problems().stream())
                        .map(Problem::wrong))
                .containsExactly("there is no such file", "there is no such file", "the file isn't UTF-8 text");
    }

    @ParameterizedTest
    @MethodSource("dev.gameday.runbook.file.ShippedText#runbooks")
    void no_mutation_of_a_shipped_file_throws(String file) {
        long seed = 20261122L;
        Random random = new Random(seed);
        String original = ShippedText.of(file);
        for (int i = 0; i < MUTANTS; i++) {
            String mutant = mutated(original, random);
            assertThat(RunbookFile.read(file, mutant))
                    .as("seed %d, mutant %d:%n%s", seed, i, mutant)
                    .satisfies(loaded -> assertThat(loaded.value().isPresent()
                                    ^ !loaded.problems().isEmpty())
                            .isTrue());
        }
    }

    private static String mutated(String text, Random random) {
        List<String> lines = new java.util.ArrayList<>(text.lines().toList());
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            int cut = line.isEmpty() ? 0 : random.nextInt(line.length());
            switch (random.nextInt(6)) {
                case 0 -> lines.set(at, "");
                case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                case 2 -> lines.set(at, line.substring(0, cut));
                case 3 -> lines.set(at, " ".repeat(random.nextInt(4)) + line);
                case 4 -> lines.set(at, line.substring(0, cut) + noise(random) + line.substring(cut));
                default -> lines.set(at, line.substring(0, line.indexOf(':') + 1) + " " + noise(random));
            }
        }
        return String.join("\n", lines);
    }

    private static String noise(Random random) {
        List<String> pieces = List.of(
                "${x}",
                "${",
                "{",
                "]",
                "'",
                "\"",
                ": ",
                "- ",
                "&a ",
                "*a",
                "!!int ",
                "|",
                "-1",
                "1e9",
                "~",
                "\t",
                "#",
                "\u0007",
                "ü",
                "😀",
                "x.removed",
                "PT0S",
                "PT99999H",
                ">= 5",
                "[]",
                "{}",
                "\\",
                "%",
                "<<: *a");
        return pieces.get(random.nextInt(pieces.size()));
    }
}
