package dev.gameday.shell.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTextTest {
    private static final String LONG = "printf '[%s]' one "
            + "'{\"Version\": \"2012-10-17\", \"Action\": [\"lambda:GetFunction\", \"fis:StartExperiment\"]}' "
            + "--a-rather-long-option with-its-value --another-long-option with-another-value --and-one-more";

    @Test
    void every_line_fits_and_all_but_the_last_go_on() {
        assertThat(CommandText.lines(LONG, 80)).hasSizeGreaterThan(2).allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 40, 60, 80, 200})
    void what_is_copied_runs_as_the_one_line_would(int width) throws Exception {
        String copied = String.join("\n", CommandText.lines(LONG, width));

        assertThat(run(copied).replaceAll("\\s+", " ")).isEqualTo(run(LONG).replaceAll("\\s+", " "));
    }

    @Test
    void a_sentence_in_quotes_is_not_broken() throws Exception {
        String command = "printf %s 'a reason of some words that is longer than any line may be here'";

        assertThat(run(String.join("\n", CommandText.lines(command, 30)))).isEqualTo(run(command));
    }

    @Test
    void a_word_is_one_word_to_a_shell() throws Exception {
        for (String word : List.of("plain-1.yaml", "two words", "it's", "$HOME `id` \"x\"", "a\\b;c&d")) {
            assertThat(run("printf %s " + CommandText.word(word))).isEqualTo(word);
        }
    }

    private static String run(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", command)
                .redirectErrorStream(true)
                .start();
        try (InputStream said = shell.getInputStream()) {
            String text = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(shell.waitFor()).describedAs(text).isZero();
            return text;
        }
    }
}
