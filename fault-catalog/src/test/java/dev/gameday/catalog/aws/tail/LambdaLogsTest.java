package dev.gameday.catalog.aws.tail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.metric.InvocationSample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LambdaLogsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final FakeLog log = new FakeLog();
    private final LambdaLogs reader = new LambdaLogs(() -> log);

    @Test
    void a_window_says_rate_percentiles_and_concurrency() {
        IntStream.rangeClosed(1, 100).forEach(i -> log.report(NOON.plusMillis(i), i * 10.0));

        InvocationSample sample = only(NOON.plusSeconds(7));

        assertThat(sample.start()).isEqualTo(NOON);
        assertThat(sample.invocations()).isEqualTo(100);
        assertThat(sample.perSecond()).isEqualTo(20);
        assertThat(millis(sample.p50())).isBetween(500.0, 505.1);
        assertThat(millis(sample.p99())).isBetween(990.0, 1000.0);
        assertThat(sample.concurrency()).isEqualTo(50_500 / 5_000.0);
        assertThat(sample.memory()).isEqualTo(512);
        assertThat(sample.memoryUsed()).isEqualTo(80);
        assertThat(sample.billed()).isEqualTo(Duration.ofMillis(50_500));
        assertThat(sample.whole()).isTrue();
    }

    @Test
    void a_time_out_that_two_lines_tell_of_is_one() {
        log.line(NOON, FakeLog.reportText("276ff3b9-1609-4ee7-a288-db3752630767", 3000) + "\tStatus: timeout");
        log.line(NOON, "2026-03-02T12:00:00Z 276ff3b9-1609-4ee7-a288-db3752630767 Task timed out after 3.00 seconds");

        InvocationSample sample = only(NOON.plusSeconds(7));

        assertThat(sample.timeouts()).isEqualTo(1);
        assertThat(sample.errors()).isEqualTo(1);
    }

    @Test
    void an_exception_that_a_status_and_a_runtime_tell_of_is_one() {
        log.line(NOON, FakeLog.reportText("a", 5) + "\tStatus: error\tError Type: Runtime.Unknown");
        log.line(NOON, "[ERROR] ValueError: no");
        log.line(NOON, FakeLog.reportText("b", 5));

        assertThat(only(NOON.plusSeconds(7)).errors()).isEqualTo(1);
    }

    @Test
    void a_window_is_told_once_it_is_over_and_has_settled() {
        log.report(NOON.plusSeconds(1), 10);

        assertThat(read(NOON.plusSeconds(6))).isEmpty();
        assertThat(read(NOON.plusSeconds(7))).hasSize(1);
        assertThat(read(NOON.plusSeconds(8))).isEmpty();
    }

    @Test
    void a_late_line_is_counted_once_and_its_window_told_again() {
        log.report(NOON.plusSeconds(1), 10);
        log.report(NOON.plusSeconds(9), 10);
        read(NOON.plusSeconds(9));

        log.report(NOON.plusSeconds(2), 30);
        List<InvocationSample> again = read(NOON.plusSeconds(10));

        assertThat(again).hasSize(1);
        assertThat(again.get(0).start()).isEqualTo(NOON);
        assertThat(again.get(0).invocations()).isEqualTo(2);
        assertThat(read(NOON.plusSeconds(11))).isEmpty();
    }

    @Test
    void the_overlap_reads_again_what_may_come_late_and_no_more() {
        log.report(NOON, 10);
        log.report(NOON.plusSeconds(40), 10);
        read(NOON.plusSeconds(41));
        read(NOON.plusSeconds(46));

        assertThat(log.asked.get(1).startTime())
                .isEqualTo(NOON.plusSeconds(40).minus(FunctionTail.OVERLAP).toEpochMilli());
    }

    @Test
    void a_function_that_falls_silent_is_idle_and_one_never_seen_is_nothing() {
        assertThat(read(NOON)).isEmpty();
        log.report(NOON.plusSeconds(1), 10);
        read(NOON.plusSeconds(7));

        List<InvocationSample> idle = read(NOON.plusSeconds(17));

        assertThat(idle).extracting(InvocationSample::start).containsExactly(NOON.plusSeconds(5), NOON.plusSeconds(10));
        assertThat(idle)
                .allMatch(sample -> sample.invocations() == 0 && sample.p99().isEmpty());
    }

    @Test
    void pages_are_followed_even_where_one_is_empty() {
        log.page = 2;
        log.emptyFirst = true;
        IntStream.range(0, 4).forEach(i -> log.report(NOON.plusMillis(i), 10));

        assertThat(only(NOON.plusSeconds(7)).invocations()).isEqualTo(4);
    }

    @Test
    void a_log_that_is_too_long_is_told_as_cut_and_caught_up_with() {
        log.page = 10;
        IntStream.range(0, 100).forEach(i -> log.report(NOON.plusMillis(i * 45L), 10));
        Map<Instant, InvocationSample> last = new TreeMap<>();
        boolean cut = false;
        for (int i = 7; i < 20; i++) {
            for (InvocationSample sample : read(NOON.plusSeconds(i))) {
                cut |= !sample.whole();
                last.put(sample.start(), sample);
            }
        }

        assertThat(cut).isTrue();
        assertThat(last.values())
                .filteredOn(sample -> sample.start().equals(NOON))
                .singleElement()
                .extracting(InvocationSample::invocations)
                .isEqualTo(100);
        assertThat(log.asked.size()).isLessThanOrEqualTo(13 * FunctionTail.PAGES);
    }

    @ParameterizedTest
    @CsvSource({
        "AccessDeniedException, DENIED, 300",
        "ResourceNotFoundException, NOT_FOUND, 60",
        "ThrottlingException, THROTTLED, 10"
    })
    void trouble_is_answered_from_memory_for_a_while(String code, Trouble.Kind kind, int seconds) {
        log.error = Optional.of(code);

        for (int i = 0; i < seconds; i++) {
            assertThat(trouble(NOON.plusSeconds(i))).isEqualTo(kind);
        }
        assertThat(log.asked).hasSize(1);

        log.error = Optional.empty();
        log.report(NOON.plusSeconds(seconds - 10), 10);
        assertThat(read(NOON.plusSeconds(seconds))).isNotEmpty();
    }

    @Test
    void throttling_is_met_with_ever_longer_rests() {
        log.error = Optional.of("ThrottlingException");
        for (int i = 0; i < 600; i++) {
            trouble(NOON.plusSeconds(i));
        }

        assertThat(log.asked.size()).isLessThan(10);
    }

    @Test
    void what_was_not_read_is_not_told_as_idle() {
        log.report(NOON, 10);
        read(NOON.plusSeconds(7));
        log.error = Optional.of("AccessDeniedException");
        trouble(NOON.plusSeconds(10));
        log.error = Optional.empty();
        log.report(NOON.plusSeconds(300), 10);

        assertThat(read(NOON.plusSeconds(311)))
                .extracting(InvocationSample::start)
                .allMatch(start -> !start.isBefore(NOON.plusSeconds(250)));
    }

    @Test
    void eight_hours_take_no_more_room_than_two_minutes() {
        int samples = 0;
        for (int second = 0; second < 8 * 3600; second += 5) {
            log.report(NOON.plusSeconds(second), 10);
            samples += read(NOON.plusSeconds(second + 4)).size();
            if (log.asked.size() > 100) {
                log.asked.clear();
                log.forgetBefore(NOON.plusSeconds(second - 120));
            }
        }

        assertThat(samples).isBetween(5_700, 5_761);
        assertThat(reader.kept("f")).isLessThan(30);
    }

    private double millis(Optional<Duration> duration) {
        return duration.orElseThrow().toNanos() / 1e6;
    }

    private InvocationSample only(Instant now) {
        List<InvocationSample> samples = new ArrayList<>(read(now));
        assertThat(samples).hasSize(1);
        return samples.get(0);
    }

    private List<InvocationSample> read(Instant now) {
        return reader.recent("f", now).value().orElseThrow();
    }

    private Trouble.Kind trouble(Instant now) {
        return reader.recent("f", now)
                .match(
                        samples -> {
                            throw new AssertionError("samples: " + samples);
                        },
                        Trouble::kind);
    }
}
