package dev.gameday.rehearsal.flow;

import java.util.Map;

/** Where the practice flow's figures and log lines go, stamped with the agenda's present time by the receiver. */
public interface Telemetry {
    /** A metric's identity. Get one {@link Gauge} for it, once, and record through that. */
    record MetricName(String namespace, String name, Map<String, String> dimensions, String unit) {}

    /** The place to record one metric's values. */
    Gauge gauge(MetricName metric);

    /** The log of a function. Get it once, and write through that. */
    FunctionLog log(String function);

    /** Records values of one metric. */
    @FunctionalInterface
    interface Gauge {
        /** Records one value now. */
        void record(double value);
    }

    /**
     * Writes one function's log. What comes with every invocation is handed over as numbers, because most of it is never
     * read; {@link ReportLine} turns it into text.
     */
    interface FunctionLog {
        /** One line, without a line end. */
        void line(String text);

        /** The end of an invocation; {@code idHigh} and {@code idLow} are the request id, a UUID. */
        void report(long idHigh, long idLow, long nanos, long initNanos, int memoryMegabytes, int usedMegabytes);

        /** The failure of an invocation: a timeout, or the error that the runtime passed on. */
        void failure(long idHigh, long idLow, Outcome outcome);
    }
}
