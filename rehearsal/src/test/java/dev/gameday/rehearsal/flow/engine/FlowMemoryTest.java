package dev.gameday.rehearsal.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.Outcome;
import dev.gameday.rehearsal.flow.Telemetry;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.file.Flows;
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
        public FunctionLog log(String function) {
            return new FunctionLog() {
                @Override
                public void line(String text) {}

                @Override
                public void report(
                        long idHigh, long idLow, long nanos, long initNanos, int memoryMegabytes, int usedMegabytes) {}

                @Override
                public void failure(long idHigh, long idLow, Outcome outcome) {}
            };
        }
    };

    @Test
    void hours_of_orders_leave_nothing_behind() {
        FlowDescription description = Flows.shipped("trade-order");
        Agenda agenda = new Agenda(FlowRun.ORIGIN);
        PracticeFlow flow = new PracticeFlow(description, agenda, new FakeCloud(description), NOWHERE, 1);
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
