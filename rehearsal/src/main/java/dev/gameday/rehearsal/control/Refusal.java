package dev.gameday.rehearsal.control;

import dev.gameday.rehearsal.wire.Response;
import java.util.Map;

/** A request to the path that can't be done, with the sentence that says why and what can. */
final class Refusal extends RuntimeException {
    private final int status;

    Refusal(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    Response response() {
        return Response.json(status, Map.of("error", String.valueOf(getMessage())));
    }
}
