package dev.gameday.rehearsal.flow;

import dev.gameday.rehearsal.flow.Surroundings.Zone;
import dev.gameday.rehearsal.flow.Telemetry.Gauge;
import dev.gameday.rehearsal.flow.Telemetry.MetricName;
import java.util.Map;

/** The position sync's code: 50 ms for a batch of records, whatever its size. */
final class PositionSync implements Handler {
    private static final int MEDIAN_MILLIS = 50;
    private static final double NANOS_PER_MILLI = 1e6;

    private final WorkTime workTime;
    private final Gauge iteratorAge;

    PositionSync(Telemetry telemetry, Streams streams) {
        this.workTime = new WorkTime(MEDIAN_MILLIS, streams.of("position-sync work"));
        this.iteratorAge = telemetry.gauge(new MetricName(
                FunctionGauges.NAMESPACE,
                "IteratorAge",
                Map.of("FunctionName", FlowFunction.POSITION_SYNC.functionName()),
                "Milliseconds"));
    }

    void begin(Invocation invocation) {
        invocation.after(workTime.draw(invocation.slowdown()), invocation::succeed);
    }

    /** A batch whose last record is so old is handed to the function. */
    void batchHanded(long lastRecordAgeNanos) {
        iteratorAge.record(lastRecordAgeNanos / NANOS_PER_MILLI);
    }

    @Override
    public Run run(Zone zone, double slowdown) {
        return Run.good(workTime.draw(slowdown));
    }
}
