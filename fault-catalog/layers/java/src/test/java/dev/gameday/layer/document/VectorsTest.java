package dev.gameday.layer.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.layer.fault.CourseOf;
import dev.gameday.layer.fault.Delay;
import dev.gameday.layer.json.Fields;
import dev.gameday.layer.json.Json;
import dev.gameday.layer.json.Unusable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** What this layer and the other languages' are all tested by. */
class VectorsTest {
    @TestFactory
    List<DynamicTest> documents() throws Exception {
        return each("documents.json", 67, vector -> {
            boolean usable;
            try {
                usable = Document.read(bytes(vector.text("document", 0, 10_000))) != null;
            } catch (Unusable e) {
                assertThat(e.getMessage()).isNotBlank();
                usable = false;
            }
            assertThat(usable).isEqualTo(vector.isTrue("usable"));
        });
    }

    @TestFactory
    List<DynamicTest> draws() throws Exception {
        return each("draws.json", 45, vector -> {
            double draw = drawsOf(vector).draw((int) vector.integer("index", 0, 9), vector.text("name", 1, 20));
            assertThat(draw).isEqualTo(vector.number("draw", 0, 1));
        });
    }

    @TestFactory
    List<DynamicTest> delays() throws Exception {
        return each("delays.json", 30, vector -> {
            CourseOf course = new CourseOf(drawsOf(vector), (int) vector.integer("index", 0, 9), Path.of("."));
            Delay.read(vector).begin(course);
            assertThat(course.pauses()).containsExactly(vector.integer("delay", 0, 900_000));
        });
    }

    @TestFactory
    List<DynamicTest> matches() throws Exception {
        return each("matches.json", 26, vector -> {
            Event event = Event.of(bytes(vector.text("event", 0, 10_000)));
            assertThat(Match.read(vector.object("match")).matches(event)).isEqualTo(vector.isTrue("matches"));
        });
    }

    private static Draws drawsOf(Fields vector) throws Unusable {
        return new Draws(vector.integer("seed", 0, (1L << 53) - 1), vector.text("requestId", 0, 100), (int)
                vector.integer("n", 1, 1_000_000));
    }

    private static ByteBuffer bytes(String text) {
        return StandardCharsets.UTF_8.encode(text);
    }

    private static List<DynamicTest> each(String file, int fewest, Check check) throws Exception {
        List<?> vectors =
                (List<?>) Json.read(Files.readString(Path.of("../vectors").resolve(file)));
        assertThat(vectors).hasSizeGreaterThanOrEqualTo(fewest);
        return vectors.stream()
                .map(vector -> {
                    Executable executable = () -> check.of(Fields.of(vector, "a vector"));
                    return DynamicTest.dynamicTest(String.valueOf(((Map<?, ?>) vector).values()), executable);
                })
                .toList();
    }

    private interface Check {
        void of(Fields vector) throws Exception;
    }
}
