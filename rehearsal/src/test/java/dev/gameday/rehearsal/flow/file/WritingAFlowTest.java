package dev.gameday.rehearsal.flow.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.flow.FlowTotals;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.description.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/writing-a-flow.md: its example is read and runs, and its tables name what there is. */
final class WritingAFlowTest {
    private static final Path PAGE = Path.of("../docs/writing-a-flow.md");
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_example_is_a_flow_that_runs_and_loses_nothing() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(PAGE));
        assertThat(example.find()).isTrue();
        FlowReading reading = Flows.read("corner-shop.yaml", example.group(1));
        assertThat(reading.problems()).isEmpty();
        FlowDescription shop = reading.orElseThrow();

        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2030-01-01T00:00:00Z"));
        Rehearsal rehearsal = Rehearsal.open(shop, 1, now::get);
        now.updateAndGet(time -> time.plusSeconds(300));
        rehearsal.changeLoad("closing time", 0);
        now.updateAndGet(time -> time.plusSeconds(60));

        FlowTotals totals = rehearsal.totals();
        assertThat(totals.submitted()).isBetween(12_000L, 14_500L);
        assertThat(totals.routed()).isEqualTo(totals.accepted()).isEqualTo(totals.submitted());
        assertThat(totals.lost()).isZero();
    }

    @Test
    void every_measure_is_explained() throws IOException {
        String page = Files.readString(PAGE);
        for (Measure measure : Measure.values()) {
            assertThat(page).contains("`" + measure.word() + "`");
        }
    }
}
