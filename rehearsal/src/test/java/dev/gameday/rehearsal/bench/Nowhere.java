package dev.gameday.rehearsal.bench;

import dev.gameday.rehearsal.flow.Outcome;
import dev.gameday.rehearsal.flow.Telemetry;

/** Telemetry that takes everything and keeps nothing. */
final class Nowhere implements Telemetry, Telemetry.FunctionLog {
    @Override
    public Gauge gauge(MetricName metric) {
        return value -> {};
    }

    @Override
    public FunctionLog log(String function) {
        return this;
    }

    @Override
    public void line(String text) {}

    @Override
    public void report(long idHigh, long idLow, long nanos, long initNanos, int memoryMegabytes, int usedMegabytes) {}

    @Override
    public void failure(long idHigh, long idLow, Outcome outcome) {}
}
