package dev.gameday.rehearsal.control;

import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.clock.ToldClock;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.rehearsal.wire.Headers;
import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.Response;
import dev.gameday.rehearsal.wire.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A rehearsal whose time is told, and its path; for tests of any package. */
public final class Told {
    /** When it begins. */
    public static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private final Rehearsal rehearsal;

    public Told(boolean limited) {
        this.rehearsal = Rehearsal.open(Flows.shipped("trade-order"), 1, new ToldClock(START), limited);
    }

    public Rehearsal rehearsal() {
        return rehearsal;
    }

    public Response send(String method, String page, String body) {
        return rehearsal.handle(
                Request.of(method, "/_rehearsal" + page, Headers.NONE, body.getBytes(StandardCharsets.UTF_8)));
    }

    /** A list in an answer. */
    @SuppressWarnings("unchecked")
    public static List<Object> list(Map<?, ?> answer, String member) {
        return (List<Object>) Objects.requireNonNull(answer.get(member));
    }

    /** An object in an answer. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(Map<?, ?> answer, String member) {
        return (Map<String, Object>) Objects.requireNonNull(answer.get(member));
    }

    /** The answer's members; throws where it is a refusal. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> ask(String method, String page, String body) {
        Response response = send(method, page, body);
        if (response.status() != 200) {
            throw new IllegalStateException(response.text());
        }
        return (Map<String, Object>) Json.read(Request.of("GET", "/", Headers.NONE, response.bytes()));
    }
}
