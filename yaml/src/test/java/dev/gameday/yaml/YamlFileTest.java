package dev.gameday.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFileTest {
    private final Problems problems = new Problems();

    @Test
    void reads_each_kind_of_value() {
        YamlMap map = map("title: no\ncount: 7\nlong: PT5M\nyes: true\nlist: [a, b]\ninner: {x: 1}\n");

        assertThat(map.text("title")).contains("no");
        assertThat(map.integer("count", 1, 10)).contains(7);
        assertThat(map.duration("long")).contains(Duration.ofMinutes(5));
        assertThat(map.required("yes").flatMap(YamlNode::flag)).contains(true);
        assertThat(map.items("list")).hasSize(2);
        assertThat(map.map("inner").flatMap(inner -> inner.text("x"))).contains("1");
        map.close();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void finds_every_mistake_at_once_with_its_place_and_remedy() {
        YamlMap map = map("titel: x\ncount: 70\nlong: five\nkind: lateny\nlist: word\n");

        map.text("title");
        map.integer("count", 1, 10);
        map.duration("long");
        map.choice("kind", Map.of("latency", 1, "error", 2));
        map.items("list");
        map.text("needed");
        map.close();

        assertThat(problems.all().stream().map(Problem::toString))
                .containsExactly(
                        "f.yaml:1:1: 'title' is missing, add 'title:' here",
                        "f.yaml:1:1: 'needed' is missing, add 'needed:' here",
                        "f.yaml:1:1: unknown key 'titel', did you mean 'title'?",
                        "f.yaml:2:8: '70' is outside its bounds, write a whole number from 1 to 10",
                        "f.yaml:3:7: 'five' can't be read, write a duration such as PT30S, PT5M or PT1H",
                        "f.yaml:4:7: 'lateny' is no kind, did you mean 'latency'?",
                        "f.yaml:5:7: this is a single value, write a list, one '- item' a line");
    }

    @Test
    void notes_a_key_that_is_written_twice() {
        assertThat(map("a: 1\na: 2\n").text("a")).contains("1");
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly("f.yaml:2:1: 'a' is written twice, keep one of them");
    }

    @Test
    void notes_a_value_that_is_empty() {
        map("a:\nb: ''\n").text("a");
        assertThat(problems.all()).extracting(Problem::wrong).containsExactly("the value is empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a: [",
                "a: 1\n b: 2",
                "--- a\n--- b",
                "a: \u0007",
                "a: &x [1]\nb: [*x, *x]",
                "a: &x {b: *x}",
                "\tkey: 1",
                "a: !!java.net.URL [\"http://x\"]"
            })
    void a_broken_or_hostile_file_is_a_problem_and_never_an_exception(String text) {
        assertThat(YamlFile.read("f.yaml", text, problems)).isEmpty();
        assertThat(problems.all()).hasSize(1);
        assertThat(problems.all().get(0).wrong()).isNotBlank().doesNotContain("snakeyaml");
    }

    @Test
    void a_deep_or_long_file_is_a_problem() {
        YamlFile.read("deep.yaml", "[".repeat(5_000), problems);
        YamlFile.read("long.yaml", "a".repeat(YamlFile.LONGEST + 1), problems);
        assertThat(problems.all()).extracting(p -> p.place().file()).containsExactly("deep.yaml", "long.yaml");
    }

    @Test
    void a_tag_never_makes_an_object() {
        YamlMap map = map("a: !mine [x]\nb: !mine 5\nc: !!binary aGk=\n");
        assertThat(map.items("a")).isEmpty();
        assertThat(map.text("b")).isEmpty();
        assertThat(map.text("c")).isEmpty();
        assertThat(problems.all()).extracting(p -> p.place().line()).containsExactly(1, 2, 3);
    }

    @Test
    void guesses_only_names_that_are_close() {
        assertThat(NearestName.of("lambda-dealy", List.of("lambda-delay", "lambda-error")))
                .contains("lambda-delay");
        assertThat(NearestName.of("nothing-like-it", List.of("lambda-delay"))).isEmpty();
    }

    private YamlMap map(String text) {
        return YamlFile.read("f.yaml", text, problems).flatMap(YamlNode::map).orElseThrow();
    }
}
