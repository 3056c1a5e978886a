package dev.gameday.rehearsal.flow;

import dev.gameday.rehearsal.flow.Surroundings.Zone;

/** The risk check's code: 200 ms of its own work, and nothing it depends on. */
final class RiskCheck implements Handler {
    private static final int MEDIAN_MILLIS = 200;

    private final WorkTime workTime;

    RiskCheck(Streams streams) {
        this.workTime = new WorkTime(MEDIAN_MILLIS, streams.of("risk-check work"));
    }

    void begin(Invocation invocation) {
        invocation.after(workTime.draw(invocation.slowdown()), invocation::succeed);
    }

    @Override
    public Run run(Zone zone, double slowdown) {
        return Run.good(workTime.draw(slowdown));
    }
}
