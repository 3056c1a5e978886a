package dev.gameday.recorder.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.function.Function;

/**
 * Times and durations of a record, in ISO 8601 and within what a game day can have: years 1 to 9999, and durations of
 * a century at most. Whoever computes with them then never meets an overflow, whatever a damaged record says.
 */
final class BoundedTimes {
    private static final String USUAL = "0000-00-00T00:00:00.000000000";
    /** Where the seconds end, a fraction of them begins, and the longest one ends. */
    private static final int SECOND = 19;

    private static final int FRACTION = 20;
    private static final int LONGEST_FRACTION = 29;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final Duration LONGEST = Duration.ofDays(36_525);

    private BoundedTimes() {}

    /** Reads both kinds for a mapper. */
    static SimpleModule module() {
        return new SimpleModule("bounded times")
                .addDeserializer(Instant.class, new Reader<>(Instant.class, BoundedTimes::instant))
                .addDeserializer(Duration.class, new Reader<>(Duration.class, BoundedTimes::duration));
    }

    /** The time in that text; throws {@link DateTimeException} where there is none, or none that a record can have. */
    static Instant instant(String text) {
        Instant instant = isUsual(text) ? usual(text) : Instant.parse(text);
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new DateTimeException("no time of a game day: " + text);
        }
        return instant;
    }

    /**
     * Whether it is of the form of a record, with or without a fraction of a second: there are three on each line, and
     * this is read much faster.
     */
    private static boolean isUsual(String text) {
        int last = text.length() - 1;
        if (last < SECOND || last > LONGEST_FRACTION || last == FRACTION || text.charAt(last) != 'Z') {
            return false;
        }
        for (int i = 0; i < last; i++) {
            char form = USUAL.charAt(i);
            char c = text.charAt(i);
            if (form == '0' ? c < '0' || c > '9' : c != form) {
                return false;
            }
        }
        return text.substring(11, 13).compareTo("24") < 0 && text.charAt(17) < '6';
    }

    private static Instant usual(String text) {
        LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        LocalTime time = LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
        return Instant.ofEpochSecond(day.toEpochSecond(time, ZoneOffset.UTC), nanos(text));
    }

    private static int nanos(String text) {
        int nanos = 0;
        for (int i = FRACTION; i < LONGEST_FRACTION; i++) {
            nanos = 10 * nanos + (i < text.length() - 1 ? text.charAt(i) - '0' : 0);
        }
        return nanos;
    }

    private static int number(String text, int from, int until) {
        return Integer.parseInt(text, from, until, 10);
    }

    private static Duration duration(String text) {
        Duration duration = Duration.parse(text);
        if (duration.compareTo(LONGEST) > 0 || duration.compareTo(LONGEST.negated()) < 0) {
            throw new DateTimeException("no duration of a game day: " + text);
        }
        return duration;
    }

    private static final class Reader<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, T> parser;

        Reader(Class<T> type, Function<String, T> parser) {
            super(type);
            this.parser = parser;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return context.<T>reportInputMismatch(this, "not ISO 8601");
            }
            try {
                return parser.apply(json.getText());
            } catch (DateTimeException e) {
                return context.<T>reportInputMismatch(this, "not read: %s", e.getMessage());
            }
        }
    }
}
