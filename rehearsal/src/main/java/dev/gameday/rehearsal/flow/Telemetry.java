package dev.gameday.rehearsal.flow;

import java.util.Map;

/** Where the practice flow's figures and log lines go, stamped with the agenda's present time by the receiver. */
public interface Telemetry {
    /** A metric's identity. Get one {@link Gauge} for it, once, and record through that. */
    record MetricName(String namespace, String name, Map<String, String> dimensions, String unit) {}

    /** The place to record one metric's values. */
    Gauge gauge(MetricName metric);

    /** One line in a function's log, without a line end. */
    void log(String function, String line);

    /** Records values of one metric. */
    interface Gauge {
        /** Records one value now. */
        void record(double value);
    }
}
