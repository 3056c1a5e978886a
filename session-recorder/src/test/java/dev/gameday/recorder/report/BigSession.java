package dev.gameday.recorder.report;

import dev.gameday.catalog.ControlState.Presence;
import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.recorder.RecordWriter;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.runbook.event.FaultEvent.ControlStateChanged;
import dev.gameday.runbook.event.FaultEvent.EffectProven;
import dev.gameday.runbook.event.FaultEvent.FaultRemoved;
import dev.gameday.runbook.event.FaultEvent.InjectionRequested;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent.BoundBreached;
import dev.gameday.runbook.event.ObservationEvent.BoundRegained;
import dev.gameday.runbook.event.ObservationEvent.SamplesRead;
import dev.gameday.runbook.event.PeopleEvent.Noted;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.SessionClosed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * A long session: every second one sample of each of many metrics, each in an event of its own, with a fault in the middle,
 * bounds that are breached and regained, and people's notes. The same seed gives the same events; none is kept here.
 *
 * <p>{@code java -cp … dev.gameday.recorder.report.BigSession FOLDER HOURS METRICS} writes one as a record.
 */
public final class BigSession {
    private static final int BATCH = 500;

    private final int seconds;
    private final int metrics;
    private final SplittableRandom random;
    private final Consumer<Recorded> taker;
    private long number;

    private BigSession(Duration length, int metrics, long seed, Consumer<Recorded> taker) {
        this.seconds = (int) length.toSeconds();
        this.metrics = metrics;
        this.random = new SplittableRandom(seed);
        this.taker = taker;
    }

    /** Gives each of its events to {@code taker}, in order, and says how many there were. */
    public static long write(Duration length, int metrics, long seed, Consumer<Recorded> taker) {
        BigSession session = new BigSession(length, metrics, seed, taker);
        session.run();
        return session.number;
    }

    public static void main(String[] arguments) throws IOException {
        SessionFolder folder = new SessionFolders(Path.of(arguments[0])).create(new SessionId("20260101-000000-big1"));
        List<Recorded> batch = new ArrayList<>();
        try (RecordWriter writer = RecordWriter.open(folder, InstantSource.fixed(Script.MIDNIGHT))) {
            long events = write(
                    Duration.ofHours(Integer.parseInt(arguments[1])), Integer.parseInt(arguments[2]), 7, recorded -> {
                        batch.add(recorded);
                        if (batch.size() == BATCH) {
                            append(writer, batch);
                        }
                    });
            append(writer, batch);
            System.out.println(events + " events in " + folder.events());
        }
    }

    private static void append(RecordWriter writer, List<Recorded> batch) {
        try {
            writer.append(batch);
            batch.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run() {
        StalePositions.opening().events().forEach(recorded -> say(recorded.at(), recorded.event()));
        int from = seconds / 3;
        int until = 2 * seconds / 3;
        for (int second = 120; second < seconds; second++) {
            Instant now = Script.second(second);
            samples(second, second >= from && second < until);
            if (second == from) {
                say(now, new InjectionRequested("lag"));
            } else if (second == from + 20) {
                say(now, new EffectProven("lag", now, "a line"));
            } else if (second == until) {
                say(now, new ControlStateChanged("lag", Script.state(Presence.ENDED, "completed")));
                say(now, new FaultRemoved("lag", "gone"));
            }
            bounds(second, now);
        }
        say(Script.second(seconds), new SessionClosed(0));
    }

    private void samples(int second, boolean harmed) {
        for (int metric = 0; metric < metrics; metric++) {
            String name = metric == 0 ? "iterator-age" : metric == 1 ? "accepted" : "metric-" + metric;
            double value = metric == 1 ? 100 : random.nextDouble(harmed ? 60 : 6);
            Sample sample = new Sample(name, Script.second(second - 1), Duration.ofSeconds(1), value);
            say(Script.second(second), new SamplesRead(List.of(sample)));
        }
    }

    private void bounds(int second, Instant now) {
        if (second % 30 == 0) {
            say(now, new BoundBreached("iterator-age", 25, "<= 10"));
        } else if (second % 30 == 10) {
            say(now, new BoundRegained("iterator-age", 4, "<= 10"));
        } else if (second % 60 == 5) {
            say(now, new Noted("ann", "still watching, second " + second));
        }
    }

    private void say(Instant at, GameDayEvent event) {
        number++;
        taker.accept(new Recorded(number, at, event));
    }
}
