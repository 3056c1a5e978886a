package dev.gameday.runbook.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.gameday.yaml.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Holds the schema and the reader equal: by the shipped runbooks, and by every way to break one at a single place. */
class RunbookSchemaTest {
    /** What the reader says where the shape is wrong; whatever else it says is about sense, which no schema tells. */
    private static final Pattern SHAPE = Pattern.compile(
            "unknown key .*|'[a-z-]+' is missing|this is .*|'[a-z-]+' is empty|a (step|measure) of no kind");

    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(RunbookSchema.text());

    @Test
    void it_is_a_schema_of_the_draft_that_it_names() {
        JsonSchema draft = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(draft.validate(SCHEMA.getSchemaNode())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.gameday.runbook.file.ShippedText#runbooks")
    void every_shipped_runbook_is_valid(String file) {
        assertThat(wrong(new Yaml().load(ShippedText.of(file)))).isEmpty();
    }

    /** These hold every kind of step, measure and proof between them. */
    @ParameterizedTest
    @ValueSource(strings = {"stop-drill.yaml", "stale-positions.yaml", "iam-denial.yaml", "az-impairment.yaml"})
    void what_the_reader_refuses_of_a_shape_the_schema_refuses_and_nothing_that_the_reader_takes(String file) {
        int[] refused = {0};
        broken(file, (how, runbook) -> {
            String text = new Yaml().dump(runbook);
            List<Problem> problems = RunbookFile.read(file, text).problems();
            boolean shape = problems.stream()
                    .anyMatch(problem -> SHAPE.matcher(problem.wrong()).matches());
            Set<String> wrong = wrong(runbook);
            if (shape) {
                refused[0]++;
                assertThat(wrong).as("the schema, of %s: %s", how, problems).isNotEmpty();
            } else if (problems.isEmpty()) {
                assertThat(wrong)
                        .as("the schema, of %s, which the reader takes", how)
                        .isEmpty();
            }
        });
        assertThat(refused[0]).as("breaks that the reader refuses").isGreaterThan(100);
    }

    private static Set<String> wrong(Object runbook) {
        return SCHEMA.validate(new ObjectMapper().valueToTree(runbook)).stream()
                .map(Object::toString)
                .collect(java.util.stream.Collectors.toSet());
    }

    /** Gives the runbook once for each break: a key too many, a key less, a value of another shape. */
    private static void broken(String file, BiConsumer<String, Object> each) {
        Object runbook = new Yaml().load(ShippedText.of(file));
        for (Map<String, Object> map : maps(runbook)) {
            Map<String, Object> whole = new LinkedHashMap<>(map);
            map.put("unheard-of", "x");
            each.accept("a key too many in " + whole.keySet(), runbook);
            map.remove("unheard-of");
            for (String key : whole.keySet()) {
                map.remove(key);
                each.accept("no " + key + " in " + whole.keySet(), runbook);
                for (Object other : List.of(Map.of("a", "b"), List.of(List.of("a")), "unheard-of")) {
                    map.put(key, other);
                    each.accept(key + ": " + other + " in " + whole.keySet(), runbook);
                }
                map.clear();
                map.putAll(whole);
            }
        }
    }

    @SuppressWarnings("unchecked") // the keys of a runbook are words
    private static List<Map<String, Object>> maps(Object value) {
        List<Map<String, Object>> found = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            found.add((Map<String, Object>) map);
            map.forEach((key, inner) -> {
                if (!key.equals("arguments")) {
                    found.addAll(maps(inner));
                }
            });
        } else if (value instanceof List<?> list) {
            list.forEach(item -> found.addAll(maps(item)));
        }
        return found;
    }
}
