package dev.gameday.rehearsal.control;

import dev.gameday.rehearsal.flow.Load;
import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code load}: changes of the flow's load, each by a name, each over by itself at the flow's time. */
final class LoadChanges {
    private static final double MOST = 1000;
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int COUNT = 100;

    private final Map<String, Change> changes = new TreeMap<>();
    private final Load flow;
    private final InstantSource clock;
    private final Expiry expiry;

    private record Change(double factor, Instant until) {}

    /** Runs a task at an instant of the flow. */
    @FunctionalInterface
    interface Expiry {
        /** Has it run then. */
        void at(Instant instant, Runnable task);
    }

    LoadChanges(Load flow, InstantSource clock, Expiry expiry) {
        this.flow = flow;
        this.clock = clock;
        this.expiry = expiry;
    }

    Response list() {
        return Response.json(200, Map.of("load", all()));
    }

    Response put(String id, Request request) {
        Body body = Body.of(request, "factor", "for");
        double factor = body.number("factor");
        Duration duration =
                body.duration("for").orElseThrow(() -> new Refusal(400, "'for' is missing; load always ends"));
        if (!(factor >= 0 && factor <= MOST) || duration.compareTo(LONGEST) > 0) {
            throw new Refusal(400, "'factor' is 0 to 1000 and 'for' a day at most");
        }
        if (changes.size() >= COUNT && !changes.containsKey(id)) {
            throw new Refusal(400, "there are " + COUNT + " changes of load already; remove some first");
        }
        Change change = new Change(factor, clock.instant().plus(duration));
        changes.put(id, change);
        flow.put(id, factor);
        expiry.at(change.until(), () -> endIfStill(id, change));
        return Response.json(200, fields(id, change));
    }

    Response remove(String id) {
        if (changes.remove(id) == null) {
            throw new Refusal(404, "there is no change of load '" + id + "'");
        }
        flow.remove(id);
        return list();
    }

    List<Map<String, Object>> all() {
        return changes.entrySet().stream()
                .map(entry -> fields(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A change that was put anew, or removed, is another's to end. */
    @SuppressWarnings("ReferenceEquality")
    private void endIfStill(String id, Change ending) {
        if (changes.get(id) == ending) {
            changes.remove(id);
            flow.remove(id);
        }
    }

    private static Map<String, Object> fields(String id, Change change) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("factor", change.factor());
        fields.put("until", change.until().toString());
        return fields;
    }
}
