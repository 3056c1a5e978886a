package dev.gameday.recorder.bench;

import dev.gameday.catalog.SessionId;
import dev.gameday.catalog.metric.Sample;
import dev.gameday.recorder.PromptRecord;
import dev.gameday.recorder.RecordWriter;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.audit.Audit;
import dev.gameday.recorder.seal.KeyRing;
import dev.gameday.runbook.conductor.EventLog;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent.SamplesRead;
import dev.gameday.runbook.event.PeopleEvent.Noted;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.event.RunEvent.RecoveryBegun;
import dev.gameday.runbook.event.RunEvent.SessionClosed;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What an append takes, beside what the disk's own force takes, and what it takes to write and to verify a long record. The
 * record stays in the folder that is named, for {@link ReportBench}.
 */
final class RecordBench {
    private static final int LONG = 1_500_000;
    private static final int ORDINARY = 100_000;
    private static final int FORCED = 300;
    private static final int WARM_UP = 20_000;
    private static final double AT_MOST_MICROS = 50;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private RecordBench() {}

    /** Ends with 1 where a bar is missed or the record is not whole. */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        KeyRing keys = new KeyRing(home.resolve("keys"));
        SessionFolders sessions = new SessionFolders(home.resolve("sessions")).sealedBy(keys);
        System.out.println("the record; microseconds");
        double[] disk = disk(home.resolve("disk"));
        double ordinary = appends(sessions);
        print("the disk's own force", disk);
        SessionFolder folder = sessions.create(new SessionId("bench-long"));
        long began = System.nanoTime();
        write(folder);
        double seconds = seconds(began);
        System.out.printf(Locale.ROOT, "  %d events written in %.1f s, %.0f a second%n", LONG, seconds, LONG / seconds);
        began = System.nanoTime();
        boolean whole = Audit.of(folder, keys.trusted()).whole();
        System.out.printf(Locale.ROOT, "  verified in %.1f s: %s%n", seconds(began), whole ? "whole" : "NOT WHOLE");
        boolean met = ordinary <= AT_MOST_MICROS;
        System.out.printf(
                Locale.ROOT,
                "  append without force, p99 %.1f, at most %.0f: %s%n",
                ordinary,
                AT_MOST_MICROS,
                met ? "met" : "MISSED");
        Runtime.getRuntime().halt(met && whole ? 0 : 1);
    }

    private static double appends(SessionFolders sessions) throws IOException {
        RecordWriter writer = RecordWriter.open(sessions.create(new SessionId("bench-short")), InstantSource.system());
        try (PromptRecord record = new PromptRecord(writer)) {
            long number = 0;
            for (int i = 0; i < WARM_UP; i++) {
                number++;
                record.append(one(number, ordinary(number)));
            }
            double[] ordinary = new double[ORDINARY];
            for (int i = 0; i < ORDINARY; i++) {
                number++;
                ordinary[i] = timed(record, one(number, ordinary(number)));
                pace(i);
            }
            double[] durable = new double[FORCED];
            for (int i = 0; i < FORCED; i++) {
                number++;
                durable[i] = timed(record, one(number, new RecoveryBegun("ann", "gameday", List.of())));
            }
            print("append, no force", ordinary);
            print("append, forced", durable);
            return percentile(ordinary, 99);
        }
    }

    /** As fast as the writer can follow, far above what a run records: a full queue would be waited for. */
    private static void pace(int count) {
        long until = System.nanoTime() + (count % 100 == 0 ? 5_000_000 : 0);
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    private static void write(SessionFolder folder) throws IOException {
        try (PromptRecord record = new PromptRecord(RecordWriter.open(folder, InstantSource.system()))) {
            record.append(
                    one(1, new SessionOpened(folder.session(), "gameday", Mode.REHEARSAL, "bench", "ann", 1, "max")));
            for (long number = 2; number < LONG; number++) {
                record.append(one(number, number % 50 == 0 ? new Noted("ann", "note " + number) : ordinary(number)));
            }
            record.append(one(LONG, new SessionClosed(0)));
        }
    }

    private static List<Recorded> one(long number, GameDayEvent event) {
        return List.of(new Recorded(number, START.plusMillis(number * 20), event));
    }

    private static GameDayEvent ordinary(long number) {
        return new SamplesRead(List.of(new Sample(
                "accepted", START.plusMillis(number * 20), Duration.ofSeconds(1), 99.5 + number % 50 / 100.0)));
    }

    private static double timed(EventLog log, List<Recorded> events) throws IOException {
        long began = System.nanoTime();
        log.append(events);
        return (System.nanoTime() - began) / 1e3;
    }

    private static double[] disk(Path file) throws IOException {
        double[] taken = new double[FORCED];
        ByteBuffer line = ByteBuffer.allocate(400);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int i = 0; i < FORCED; i++) {
                line.clear();
                long began = System.nanoTime();
                channel.write(line);
                channel.force(true);
                taken[i] = (System.nanoTime() - began) / 1e3;
            }
        }
        return taken;
    }

    private static void print(String name, double[] taken) {
        System.out.printf(
                Locale.ROOT, "  %-22s p50 %.1f  p99 %.1f%n", name, percentile(taken, 50), percentile(taken, 99));
    }

    private static double percentile(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
