package dev.gameday.rehearsal.control;

import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.json.Json;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JSON object that a request carries; reading it refuses what it can't hold. */
final class Body {
    private final Map<?, ?> members;

    private Body(Map<?, ?> members) {
        this.members = members;
    }

    /** The request's object; any member but these is refused, so that a slip of the pen is not lost. */
    static Body of(Request request, String... known) {
        Object document;
        try {
            document = Json.read(request);
        } catch (RuntimeException e) {
            throw new Refusal(400, "the body is not JSON");
        }
        if (!(document instanceof Map<?, ?> members)) {
            throw new Refusal(400, "the body is a JSON object");
        }
        members.keySet().stream()
                .filter(name -> !List.of(known).contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Refusal(400, "there is no member '" + name + "'; known are " + String.join(", ", known));
                });
        return new Body(members);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(members.get(name)).map(Object::toString);
    }

    String requiredText(String name) {
        return text(name).orElseThrow(() -> new Refusal(400, "'" + name + "' is missing"));
    }

    double number(String name) {
        if (members.get(name) instanceof Number number) {
            return number.doubleValue();
        }
        throw new Refusal(400, "'" + name + "' is a number");
    }

    Optional<Integer> wholeNumber(String name) {
        return text(name).map(text -> {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw new Refusal(400, "'" + name + "' is a whole number");
            }
        });
    }

    /** A length of time above zero. */
    Optional<Duration> duration(String name) {
        return text(name).map(text -> {
            try {
                Duration duration = Duration.parse(text);
                if (duration.isZero() || duration.isNegative()) {
                    throw new Refusal(400, "'" + name + "' is longer than nothing");
                }
                return duration;
            } catch (DateTimeException e) {
                throw new Refusal(400, "'" + name + "' is a duration of ISO 8601, for example PT3M");
            }
        });
    }

    Optional<Instant> instant(String name) {
        return text(name).map(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                throw new Refusal(400, "'" + name + "' is an instant of ISO 8601, for example 2026-01-05T09:10:00Z");
            }
        });
    }
}
