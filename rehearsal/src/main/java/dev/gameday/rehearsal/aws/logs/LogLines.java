package dev.gameday.rehearsal.aws.logs;

import dev.gameday.rehearsal.flow.Outcome;
import dev.gameday.rehearsal.flow.ReportLine;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One log group: its latest lines, in the order they were written; older ones are gone. What Lambda says of each
 * invocation is kept as numbers and becomes text when it is read, for most of it never is.
 */
final class LogLines {
    /** How many lines are kept, unless the store is told otherwise. */
    static final int KEPT = 20_000;

    /** A usual length of Lambda's own lines, for the size of the group. */
    private static final int REPORT_BYTES = 140;

    private static final int ROOM_AT_FIRST = 64;
    private static final int NUMBERS = 4;

    private final String group;
    private final Instant created;
    private final int kept;
    private long[] times = new long[ROOM_AT_FIRST];
    private long[] numbers = new long[ROOM_AT_FIRST * NUMBERS];
    private int[] megabytes = new int[ROOM_AT_FIRST * 2];
    private @Nullable Object[] contents = new @Nullable Object[ROOM_AT_FIRST];
    private @Nullable String[] streams = new @Nullable String[ROOM_AT_FIRST];
    private long written;
    private long storedBytes;

    LogLines(String group, Instant created, int kept) {
        this.group = group;
        this.created = created;
        this.kept = kept;
    }

    /** A line, good until the next one is added. */
    final class Line {
        private final long number;
        private final int place;
        private @Nullable String message;

        private Line(long number) {
            this.number = number;
            this.place = (int) ((number - 1) % times.length);
        }

        /** Counts from 1, and is never used twice in a group. */
        long number() {
            return number;
        }

        long epochMillis() {
            return Math.floorDiv(times[place], 1_000_000L);
        }

        String stream() {
            String stream = streams[place];
            return stream == null ? "" : stream;
        }

        /** The text, which most lines never become. */
        String message() {
            String text = message;
            if (text == null) {
                text = text(place);
                message = text;
            }
            return text;
        }
    }

    void add(Instant time, String stream, String message) {
        int place = next(nanosOf(time), stream, message);
        contents[place] = message;
    }

    void addReport(
            long nanosOfTime,
            String stream,
            long idHigh,
            long idLow,
            long nanos,
            long initNanos,
            int memoryMegabytes,
            int usedMegabytes) {
        int place = next(nanosOfTime, stream, null);
        numbers[place * NUMBERS] = idHigh;
        numbers[place * NUMBERS + 1] = idLow;
        numbers[place * NUMBERS + 2] = nanos;
        numbers[place * NUMBERS + 3] = initNanos;
        megabytes[place * 2] = memoryMegabytes;
        megabytes[place * 2 + 1] = usedMegabytes;
    }

    void addFailure(long nanosOfTime, String stream, long idHigh, long idLow, Outcome outcome) {
        int place = next(nanosOfTime, stream, outcome);
        numbers[place * NUMBERS] = idHigh;
        numbers[place * NUMBERS + 1] = idLow;
    }

    private int next(long nanosOfTime, String stream, @Nullable Object content) {
        if (written >= times.length && times.length < kept) {
            grow();
        }
        int place = (int) (written % times.length);
        if (written >= times.length) {
            storedBytes -= bytes(contents[place]);
        }
        written++;
        times[place] = nanosOfTime;
        streams[place] = stream;
        contents[place] = content;
        storedBytes += bytes(content);
        return place;
    }

    private void grow() {
        int room = Math.min(kept, 2 * times.length);
        times = Arrays.copyOf(times, room);
        numbers = Arrays.copyOf(numbers, room * NUMBERS);
        megabytes = Arrays.copyOf(megabytes, room * 2);
        contents = Arrays.copyOf(contents, room);
        streams = Arrays.copyOf(streams, room);
    }

    String group() {
        return group;
    }

    Instant created() {
        return created;
    }

    long storedBytes() {
        return storedBytes;
    }

    /** The lines kept that come after that number, the oldest first. */
    Iterable<Line> after(long last) {
        return () -> new Iterator<>() {
            private long number = Math.max(last, written - times.length);

            @Override
            public boolean hasNext() {
                return number < written;
            }

            @Override
            public Line next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return new Line(++number);
            }
        };
    }

    private String text(int place) {
        Object content = contents[place];
        if (content instanceof String text) {
            return text;
        }
        UUID requestId = new UUID(numbers[place * NUMBERS], numbers[place * NUMBERS + 1]);
        if (content instanceof Outcome outcome) {
            Instant time = Instant.ofEpochSecond(
                    Math.floorDiv(times[place], 1_000_000_000L), Math.floorMod(times[place], 1_000_000_000L));
            return ReportLine.failure(requestId, time, outcome);
        }
        return ReportLine.report(
                requestId,
                numbers[place * NUMBERS + 2],
                numbers[place * NUMBERS + 3],
                megabytes[place * 2],
                megabytes[place * 2 + 1]);
    }

    private static int bytes(@Nullable Object content) {
        return content instanceof String text ? text.length() : REPORT_BYTES;
    }

    private static long nanosOf(Instant time) {
        return time.getEpochSecond() * 1_000_000_000L + time.getNano();
    }
}
