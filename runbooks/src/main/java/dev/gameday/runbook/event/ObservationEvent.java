package dev.gameday.runbook.event;

import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.metric.AlarmReading;
import dev.gameday.catalog.metric.InvocationSample;
import dev.gameday.catalog.metric.LogLine;
import dev.gameday.catalog.metric.Sample;
import java.util.List;

/** What was measured, with no judgement. */
public sealed interface ObservationEvent extends GameDayEvent {
    /** New samples, each metric's in order; a sample is recorded once. */
    record SamplesRead(List<Sample> samples) implements ObservationEvent {
        public SamplesRead {
            samples = List.copyOf(samples);
        }
    }

    /**
     * What functions' own logs say of their invocations, seconds after them: for eyes alone. No probe, bound, stop condition
     * or verdict rests on these. A later sample of the same function and window replaces an earlier one.
     */
    record InvocationsSeen(List<InvocationSample> samples) implements ObservationEvent {
        public InvocationsSeen {
            samples = List.copyOf(samples);
        }
    }

    /** An alarm (logical name) was first read, or changed its state. */
    record AlarmChanged(String alarm, AlarmReading reading) implements ObservationEvent {}

    /** Log lines that a proof looks for; the first few of each poll. */
    record LinesFound(String step, List<LogLine> lines) implements ObservationEvent {
        public LinesFound {
            lines = List.copyOf(lines);
        }
    }

    /** A metric (logical name) left its steady state's range. */
    record BoundBreached(String metric, double value, String tolerance) implements ObservationEvent {}

    /** A metric (logical name) came back into its steady state's range. */
    record BoundRegained(String metric, double value, String tolerance) implements ObservationEvent {}

    /** A stop condition's bound has been violated since, and would trip at; or is no longer violated. */
    record StopConditionTripped(String id, String metric, String tolerance, String observed)
            implements ObservationEvent {}

    /** Something could not be read; said once until it can be read again. */
    record ReadingFailed(String what, Trouble trouble) implements ObservationEvent {}

    /** It can be read again. */
    record ReadingRegained(String what) implements ObservationEvent {}
}
