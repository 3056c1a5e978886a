package dev.gameday.catalog.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class TemplateTextTest {
    private static Object read(String yaml) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2012-10-17",
                "yes",
                "No",
                "on",
                "null",
                "~",
                "",
                "0755",
                "1e3",
                ".5",
                "12:30:45",
                "a: b",
                "a #b",
                "- a",
                "*",
                "&a",
                "!x",
                "%",
                "@",
                "`",
                "a:",
                "'",
                "\"",
                "\\",
                "a\nb",
                "\tx",
                " x",
                "x ",
                "{}",
                "[",
                "${Bucket.Arn}/*",
                "<=",
                "AWS::S3::Bucket",
                "aws:RequestTag/gameday:session",
                "s3:*",
                "é",
                "\u0000",
                "\u2028",
                "<<",
                "="
            })
    void a_text_is_read_as_that_text_whatever_it_looks_like(String text) {
        Map<String, Object> tree = Map.of("key", text, "list", List.of(text));
        assertThat(read(TemplateText.yaml(tree))).isEqualTo(tree);
    }

    @Test
    void trees_of_any_form_come_back_as_they_were() {
        for (long seed = 1; seed <= 200; seed++) {
            Map<String, Object> tree = tree(new Random(seed), 4);
            assertThat(read(TemplateText.yaml(tree))).as("seed %d", seed).isEqualTo(tree);
        }
    }

    private static Map<String, Object> tree(Random random, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            map.put("key" + i, value(random, depth));
        }
        return map;
    }

    private static Object value(Random random, int depth) {
        return switch (depth == 0 ? random.nextInt(3) : random.nextInt(6)) {
            case 0 -> random.nextInt(1000);
            case 1 -> random.nextBoolean();
            case 2 -> "text " + random.nextInt(9);
            case 3 -> List.of();
            case 4 -> List.of(value(random, 0), tree(random, depth - 1));
            default -> tree(random, depth - 1);
        };
    }
}
