package dev.gameday.rehearsal.control;

import dev.gameday.rehearsal.clock.RehearsalClock;
import dev.gameday.rehearsal.flow.Load;
import dev.gameday.rehearsal.trouble.RateLimits;
import dev.gameday.rehearsal.trouble.Troubles;
import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.RequestHandler;
import dev.gameday.rehearsal.wire.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Answers {@code /_rehearsal}: load, trouble, clock, reveal, layers and flow, in JSON, without credentials. {@code
 * docs/rehearsal.md} describes it whole. Not thread-safe, as the rehearsal holds one lock.
 */
public final class Control implements RequestHandler {
    /** Where it is. */
    public static final String PATH = "/_rehearsal";

    private final LoadChanges load;
    private final TroubleRequests trouble;
    private final ClockRequests clock;
    private final Truth truth;
    private final long seed;
    private final Map<String, List<String>> operations;

    /** {@code at} runs a task at an instant of the flow, {@code catchUp} brings the flow to the clock's time. */
    public Control(
            long seed,
            RehearsalClock clock,
            Runnable catchUp,
            BiConsumer<Instant, Runnable> at,
            Load load,
            Troubles troubles,
            Map<String, List<String>> operations,
            Truth truth) {
        this.seed = seed;
        this.load = new LoadChanges(load, clock, at::accept);
        this.trouble = new TroubleRequests(troubles, operations, clock);
        this.clock = new ClockRequests(clock, catchUp);
        this.truth = truth;
        this.operations = operations;
    }

    /** Whether the request is for this path. */
    public static boolean concerns(Request request) {
        String path = request.rawPath();
        return path.equals(PATH) || path.startsWith(PATH + "/");
    }

    @Override
    public Response handle(Request request) {
        try {
            return Pages.answer(this, request);
        } catch (Refusal refusal) {
            return refusal.response();
        }
    }

    LoadChanges load() {
        return load;
    }

    TroubleRequests trouble() {
        return trouble;
    }

    ClockRequests clock() {
        return clock;
    }

    Response layers() {
        return Response.json(200, truth.layers());
    }

    Response flow() {
        return Response.json(200, truth.flow());
    }

    Response reveal() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("now", clock.now());
        fields.put("requests", truth.requests());
        fields.put("faults", truth.faults());
        fields.put("load", load.all());
        fields.put("trouble", trouble.all());
        return Response.json(200, fields);
    }

    Response describe() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rehearsal", "gameday");
        fields.put("version", 1);
        fields.put("seed", seed);
        fields.put("flow", truth.identity());
        fields.put("clock", clock.fields());
        fields.put("pages", Pages.described());
        fields.put("operations", operations);
        fields.put("rateLimits", RateLimits.described());
        return Response.json(200, fields);
    }
}
