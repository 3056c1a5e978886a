package dev.gameday.rehearsal.trouble;

import dev.gameday.rehearsal.wire.Call;
import dev.gameday.rehearsal.wire.Gate;
import dev.gameday.rehearsal.wire.Ruling;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Limits the rate of calls at the flow's time, each operation by the narrowest limit that {@link PublishedLimits} has
 * for it. A refused call takes no token. Not thread-safe, as the rehearsal holds one lock.
 */
public final class RateLimits implements Gate {
    private final Map<String, TokenBucket> buckets = new HashMap<>();
    private final Map<Call, TokenBucket> byCall = new HashMap<>();
    private final InstantSource clock;

    /** {@code clock} is the flow's. */
    public RateLimits(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Ruling ruling(Call call) {
        Instant now = clock.instant();
        TokenBucket bucket = byCall.computeIfAbsent(call, absent -> bucket(call, now));
        if (!bucket.hasToken(now)) {
            return ServiceFaults.throttled(call.service());
        }
        bucket.take();
        return Ruling.PASS;
    }

    private TokenBucket bucket(Call call, Instant now) {
        PublishedLimits.Scope scope = PublishedLimits.of(call);
        return buckets.computeIfAbsent(scope.bucket(call), absent -> new TokenBucket(scope.limit(), now));
    }

    /** Every limit as JSON, by what it is for. */
    public static List<Map<String, Object>> described() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (PublishedLimits.Scope scope : PublishedLimits.all()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("calls", scope.calls().toString());
            fields.put("perSecond", scope.limit().perSecond());
            fields.put("burst", scope.limit().burst());
            fields.put("source", scope.source());
            all.add(fields);
        }
        return all;
    }
}
