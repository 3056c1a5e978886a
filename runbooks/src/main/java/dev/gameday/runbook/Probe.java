package dev.gameday.runbook;

import java.util.Locale;

/** A read-only measurement that comes to one number, taken from what a run has recorded. */
public sealed interface Probe {
    /** What is measured, in a few words. */
    String label();

    /** The samples of one metric between two moments, brought to one number. */
    record MetricProbe(String metric, Aggregation aggregation, Moment from, Moment until) implements Probe {
        @Override
        public String label() {
            return aggregation.name().toLowerCase(Locale.ROOT) + " of " + metric + " from " + from + " to " + until;
        }
    }

    /** Seconds from a moment until the alarm was raised; infinite if it was not. */
    record AlarmProbe(String alarm, Moment from) implements Probe {
        @Override
        public String label() {
            return "seconds from " + from + " until alarm " + alarm;
        }
    }

    /** Seconds from a moment until the metric was inside the tolerance and stayed there; infinite if it never was. */
    record ReturnProbe(String metric, Tolerance bound, Moment from) implements Probe {
        @Override
        public String label() {
            return "seconds from " + from + " until " + metric + " stays " + bound;
        }
    }

    /** Seconds from a moment until everything injected was seen gone. */
    record CleanProbe(Moment from) implements Probe {
        @Override
        public String label() {
            return "seconds from " + from + " until nothing is left";
        }
    }

    /** How the samples of a window become one number. */
    enum Aggregation {
        /** The arithmetic mean. */
        MEAN,
        /** The smallest. */
        MIN,
        /** The largest. */
        MAX,
        /** The sum. */
        SUM,
        /** The least-squares slope of the largest value of each whole minute, in units per second. */
        SLOPE
    }
}
