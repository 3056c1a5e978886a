package dev.gameday.rehearsal.aws.logs;

import dev.gameday.rehearsal.flow.Outcome;
import dev.gameday.rehearsal.flow.Telemetry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One Lambda function's log. The name of its stream changes every day, at midnight UTC; its group exists when written. */
final class FunctionStream implements Telemetry.FunctionLog {
    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final long NANOS_OF_A_SECOND = 1_000_000_000L;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);

    private final String function;
    private final InstantSource clock;
    private final Function<String, LogLines> groups;
    private long day = Long.MIN_VALUE;
    private String stream = "";
    private @Nullable LogLines lines;

    FunctionStream(String function, InstantSource clock, Function<String, LogLines> groups) {
        this.function = function;
        this.clock = clock;
        this.groups = groups;
    }

    @Override
    public void line(String text) {
        Instant now = clock.instant();
        linesAt(now).add(now, stream, text);
    }

    @Override
    public void report(long idHigh, long idLow, long nanos, long initNanos, int memoryMegabytes, int usedMegabytes) {
        Instant now = clock.instant();
        linesAt(now).addReport(nanosOf(now), stream, idHigh, idLow, nanos, initNanos, memoryMegabytes, usedMegabytes);
    }

    @Override
    public void failure(long idHigh, long idLow, Outcome outcome) {
        Instant now = clock.instant();
        linesAt(now).addFailure(nanosOf(now), stream, idHigh, idLow, outcome);
    }

    private LogLines linesAt(Instant now) {
        LogLines group = lines;
        long today = Math.floorDiv(now.getEpochSecond(), SECONDS_OF_A_DAY);
        if (group == null || today != day) {
            day = today;
            stream = "%s/[$LATEST]%032x".formatted(DAY.format(now), Integer.toUnsignedLong(function.hashCode()));
            group = groups.apply("/aws/lambda/" + function);
            lines = group;
        }
        return group;
    }

    private static long nanosOf(Instant time) {
        return time.getEpochSecond() * NANOS_OF_A_SECOND + time.getNano();
    }
}
