package dev.gameday.shell.arming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.arming.Arrangement;
import dev.gameday.catalog.arming.FunctionSetup;
import dev.gameday.catalog.arming.Kit;
import dev.gameday.catalog.arming.Readiness;
import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.catalog.metric.LogLine;
import dev.gameday.catalog.metric.MetricReader;
import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.runbook.conductor.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A function's sign of life, by a clock that isn't the account's. */
class LivenessTest {
    private static final Instant HERE = Instant.parse("2026-01-05T09:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT30S", "PT40M", "-PT30S"})
    void a_line_is_seen_where_the_accounts_clock_is_ahead(Duration ahead) {
        Instant there = HERE.plus(ahead);
        LogLine line = new LogLine(
                "/aws/lambda/order-router",
                there.plusSeconds(1),
                Kit.FIS.signs().get(0));
        assertThat(seen(line, there)).contains(line);
    }

    @Test
    void a_line_of_before_the_change_is_none() {
        LogLine line = new LogLine(
                "/aws/lambda/order-router",
                HERE.minusSeconds(1),
                Kit.FIS.signs().get(0));
        assertThat(seen(line, HERE)).isEmpty();
    }

    private static Optional<LogLine> seen(LogLine line, Instant modified) {
        Outcome<Optional<LogLine>> seen = new Liveness(new OneLine(line), new Still()).seen(changed(modified), Kit.FIS);
        return seen.match(found -> found, trouble -> {
            throw new AssertionError(trouble);
        });
    }

    private static FunctionSetup changed(Instant modified) {
        return new FunctionSetup(
                "order-router",
                "arn:aws:lambda:eu-west-1:111122223333:function:order-router",
                "java17",
                "x86_64",
                "role",
                "/aws/lambda/order-router",
                new Arrangement(List.of(), Map.of()),
                Optional.empty(),
                Readiness.READY,
                "1",
                modified);
    }

    /** A log of one line. */
    private record OneLine(LogLine line) implements MetricReader {
        @Override
        public Outcome<List<LogLine>> lines(String group, String text, Instant from, Instant to, int limit) {
            boolean within = !line.at().isBefore(from) && !line.at().isAfter(to);
            return Outcome.done(within && line.text().contains(text) ? List.of(line) : List.of());
        }

        @Override
        public Outcome<List<Sample>> samples(List<MetricSource> sources, Instant from, Instant to) {
            return Outcome.done(List.of());
        }

        @Override
        public Outcome<List<AlarmReading>> alarms(List<String> names) {
            return Outcome.done(List.of());
        }
    }

    /** A clock that stands. */
    private static final class Still implements Timeline {
        @Override
        public Instant instant() {
            return HERE;
        }

        @Override
        public void wakeAt(Instant moment, Runnable task) {
            throw new UnsupportedOperationException("nobody waits");
        }

        @Override
        public <T> T next(BlockingQueue<T> inbox) {
            throw new UnsupportedOperationException("nobody waits");
        }
    }
}
