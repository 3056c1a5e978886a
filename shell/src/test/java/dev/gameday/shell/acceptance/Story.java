package dev.gameday.shell.acceptance;

import dev.gameday.catalog.metric.Sample;
import dev.gameday.recorder.RecordReader;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent.SamplesRead;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.AssertionAssessed;
import dev.gameday.runbook.event.RunEvent.VerdictReached;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.run.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A run that is over, as its record tells it. */
record Story(RunResult result, List<Recorded> events) {
    static Story of(RunResult result) throws IOException {
        return new Story(
                result, RecordReader.readAll(result.run().folder().events()).events());
    }

    ExitCode exitCode() {
        return result.exitCode();
    }

    String postmortem() throws IOException {
        return Files.readString(result.run().folder().report());
    }

    <T extends GameDayEvent> List<T> all(Class<T> type) {
        return of(type).map(recorded -> type.cast(recorded.event())).toList();
    }

    <T extends GameDayEvent> T only(Class<T> type) {
        List<T> all = all(type);
        if (all.size() != 1) {
            throw new AssertionError("expected one " + type.getSimpleName() + ", the record has " + all);
        }
        return all.get(0);
    }

    VerdictReached verdict() {
        return only(VerdictReached.class);
    }

    /** When the first event of that type was recorded for that step. */
    Instant at(Class<? extends FaultEvent> type, String step) {
        return of(type).filter(recorded -> type.cast(recorded.event()).step().equals(step))
                .map(Recorded::at)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " of " + step));
    }

    AssertionAssessed assessment(String id) {
        return all(AssertionAssessed.class).stream()
                .filter(assessed -> assessed.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing was assessed as " + id));
    }

    double measured(String id) {
        return assessment(id)
                .measured()
                .orElseThrow(() -> new AssertionError(
                        id + " was not measured: " + assessment(id).note()));
    }

    /** The samples of that metric (logical name) whose whole period lies between the two. */
    List<Sample> samples(String metric, Instant from, Instant until) {
        return all(SamplesRead.class).stream()
                .flatMap(read -> read.samples().stream())
                .filter(sample -> sample.metric().equals(metric))
                .filter(sample ->
                        !sample.start().isBefore(from) && !sample.end().isAfter(until))
                .toList();
    }

    private Stream<Recorded> of(Class<? extends GameDayEvent> type) {
        return events.stream().filter(recorded -> type.isInstance(recorded.event()));
    }
}
