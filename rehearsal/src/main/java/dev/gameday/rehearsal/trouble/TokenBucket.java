package dev.gameday.rehearsal.trouble;

import java.time.Duration;
import java.time.Instant;

/** The tokens of one limit; full at first, refilled as time goes. */
final class TokenBucket {
    private static final double NANOS = 1e9;

    private final RateLimit limit;
    private double tokens;
    private Instant counted;

    TokenBucket(RateLimit limit, Instant now) {
        this.limit = limit;
        this.tokens = limit.burst();
        this.counted = now;
    }

    boolean hasToken(Instant now) {
        double seconds = Duration.between(counted, now).toNanos() / NANOS;
        tokens = Math.min(limit.burst(), tokens + seconds * limit.perSecond());
        counted = now;
        return tokens >= 1;
    }

    void take() {
        tokens--;
    }
}
