package dev.gameday.rehearsal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class FlowMemoryTest {
    private static final long MEGABYTE = 1 << 20;

    private static final Telemetry NOWHERE = new Telemetry() {
        @Override
        public Gauge gauge(MetricName metric) {
            return value -> {};
        }

        @Override
        public void log(String function, String line) {}
    };

    @Test
    void hours_of_orders_leave_nothing_behind() {
        Agenda agenda = new Agenda(FlowRun.ORIGIN);
        TradeFlow flow = new TradeFlow(agenda, new FakeCloud(), NOWHERE, 1);
        flow.start();
        agenda.advanceTo(FlowRun.ORIGIN.plus(Duration.ofMinutes(30)));
        long before = usedBytes();
        agenda.advanceTo(FlowRun.ORIGIN.plus(Duration.ofMinutes(210)));

        assertThat(flow.totals().routed()).isGreaterThan(600_000);
        // Had every order since then left but ten bytes, it would show.
        assertThat(usedBytes() - before).isLessThan(5 * MEGABYTE);
    }

    private static long usedBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
