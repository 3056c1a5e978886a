package dev.gameday.rehearsal.oracle.trial;

import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.Outcome;
import dev.gameday.rehearsal.flow.Telemetry;
import java.util.HashMap;
import java.util.Map;

/** Telemetry that keeps every value with its time. Log lines go nowhere, but cold starts are kept as {@code Init}. */
public final class Readings implements Telemetry {
    private final Agenda agenda;
    private final Map<String, Reading> readings = new HashMap<>();

    /** Nothing yet; times are that agenda's. */
    public Readings(Agenda agenda) {
        this.agenda = agenda;
    }

    /** The values of {@code "Name"}, or of {@code "Name dimension"} if the metric has one. */
    public Reading of(String metric) {
        return readings.computeIfAbsent(metric, missing -> new Reading());
    }

    @Override
    public Gauge gauge(MetricName metric) {
        String dimension = metric.dimensions().values().stream().findFirst().orElse("");
        Reading reading = of((metric.name() + " " + dimension).strip());
        return value -> reading.add(agenda.nanos(), value);
    }

    @Override
    public FunctionLog log(String function) {
        Reading inits = of("Init " + function);
        return new FunctionLog() {
            @Override
            public void line(String text) {
                // Nothing here is read from lines.
            }

            @Override
            public void report(long idHigh, long idLow, long nanos, long initNanos, int megabytes, int used) {
                if (initNanos > 0) {
                    inits.add(agenda.nanos(), initNanos / 1e6);
                }
            }

            @Override
            public void failure(long idHigh, long idLow, Outcome outcome) {
                // Errors are counted by their metric.
            }
        };
    }
}
