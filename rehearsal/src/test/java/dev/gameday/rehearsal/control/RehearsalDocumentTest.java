package dev.gameday.rehearsal.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.trouble.RateLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/rehearsal.md} says what is so. */
class RehearsalDocumentTest {
    private final String document;

    RehearsalDocumentTest() throws IOException {
        document = Files.readString(Path.of("..", "docs", "rehearsal.md"));
    }

    @Test
    void the_table_of_operations_is_this_one() {
        Map<String, Object> operations = Told.object(new Told(true).ask("GET", "", ""), "operations");
        String table = operations.entrySet().stream()
                .map(service -> "| `" + service.getKey() + "` | "
                        + ((List<?>) service.getValue())
                                .stream().map(Object::toString).collect(Collectors.joining(", "))
                        + " |")
                .collect(Collectors.joining("\n"));
        assertThat(document).contains(table);
    }

    @Test
    void every_page_is_described() {
        for (Pages page : Pages.values()) {
            assertThat(document).contains(Control.PATH + page.path());
        }
    }

    @Test
    void every_rate_limit_is_in_its_table() {
        RateLimits.described()
                .forEach(limit -> assertThat(document)
                        .contains("| `%s` | %s | %s | %s |"
                                .formatted(
                                        limit.get("calls"),
                                        String.valueOf(limit.get("perSecond")).replaceFirst("\\.0$", ""),
                                        limit.get("burst"),
                                        limit.get("source"))));
    }
}
