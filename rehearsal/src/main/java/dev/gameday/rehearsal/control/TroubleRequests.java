package dev.gameday.rehearsal.control;

import dev.gameday.rehearsal.trouble.CallPattern;
import dev.gameday.rehearsal.trouble.Trouble;
import dev.gameday.rehearsal.trouble.TroubleKind;
import dev.gameday.rehearsal.trouble.Troubles;
import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code trouble}: begins, lists and ends trouble of the services themselves. */
final class TroubleRequests {
    private static final int ALWAYS = 100;

    private final Troubles troubles;
    private final Map<String, List<String>> operations;
    private final InstantSource clock;

    TroubleRequests(Troubles troubles, Map<String, List<String>> operations, InstantSource clock) {
        this.troubles = troubles;
        this.operations = operations;
        this.clock = clock;
    }

    Response list() {
        return Response.json(200, Map.of("trouble", all()));
    }

    Response add(Request request) {
        Body body = Body.of(request, "calls", "kind", "percentage", "for");
        Optional<Duration> duration = body.duration("for");
        Optional<Instant> until = duration.map(clock.instant()::plus);
        try {
            CallPattern calls = CallPattern.parse(body.requiredText("calls"));
            KnownCalls.check(calls, operations);
            TroubleKind kind = kind(body.requiredText("kind"));
            int percentage = body.wholeNumber("percentage").orElse(ALWAYS);
            return Response.json(
                    200, troubles.add(calls, kind, percentage, until).fields());
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, String.valueOf(e.getMessage()));
        }
    }

    Response remove(String id) {
        if (!troubles.remove(id)) {
            throw new Refusal(404, "there is no trouble '" + id + "'");
        }
        return list();
    }

    Response removeAll() {
        troubles.clear();
        return list();
    }

    List<Map<String, Object>> all() {
        return troubles.all().stream().map(Trouble::fields).toList();
    }

    private static TroubleKind kind(String word) {
        return TroubleKind.of(word)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no kind of trouble '" + word + "'; give " + String.join(", ", TroubleKind.words())));
    }
}
