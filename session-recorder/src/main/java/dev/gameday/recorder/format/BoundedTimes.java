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
import java.util.function.Function;

/**
 * Times and durations of a record, in ISO 8601 and within what a game day can have: years 1 to 9999, and durations of
 * a century at most. Whoever computes with them then never meets an overflow, whatever a damaged record says.
 */
final class BoundedTimes {
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
        Instant instant = Instant.parse(text);
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new DateTimeException("no time of a game day: " + text);
        }
        return instant;
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
