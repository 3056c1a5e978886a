package dev.gameday.recorder.history;

import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.event.RunEvent.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Makes up sessions of the four months before {@link #NOW}: of several scenarios, faults, modes, profiles and endings. */
final class SessionGenerator {
    static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
    private static final List<String> SCENARIOS =
            List.of("stale-positions", "retry-storm", "iam-denial", "az-impairment");
    private static final List<Optional<String>> PROFILES =
            List.of(Optional.empty(), Optional.of("payments"), Optional.of("trading"));

    private final Random random;
    private final Random takeovers;
    private int count;

    SessionGenerator(long seed) {
        random = new Random(seed);
        takeovers = new Random(~seed);
    }

    List<GeneratedSession> sessions(int number) {
        List<GeneratedSession> sessions = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            sessions.add(next());
        }
        return sessions;
    }

    GeneratedSession next() {
        Mode mode = random.nextInt(3) == 0 ? Mode.LIVE : Mode.REHEARSAL;
        boolean effective = random.nextInt(5) > 0;
        boolean breached = effective && random.nextInt(4) > 0;
        boolean closed = random.nextInt(12) > 0;
        return new GeneratedSession(
                "generated-%06d".formatted(count++),
                NOW.minus(Duration.ofMinutes(random.nextInt(120 * 24 * 60)).plusMillis(random.nextInt(60_000))),
                mode,
                mode == Mode.LIVE ? pick(PROFILES.subList(1, 3)) : Optional.empty(),
                pick(SCENARIOS),
                // The path is never hit, and the zone not often: something is to be never tested, something stale.
                random.nextInt(40) == 0 ? 3 : pick(List.of(0, 1, 2, 5, 6)),
                effective,
                breached,
                maybe(150, 400),
                maybe(150, 410),
                random.nextInt(4) == 0,
                breached ? maybe(200, 419) : Optional.empty(),
                maybe(600, 900),
                effective ? pick(List.of(Verdict.HELD, Verdict.REFUTED)) : Verdict.INCONCLUSIVE,
                random.nextInt(6) == 0,
                closed,
                random.nextInt(40) == 0,
                takeover());
    }

    private Optional<GeneratedSession.Takeover> takeover() {
        return takeovers.nextInt(4) == 0
                ? Optional.of(new GeneratedSession.Takeover(2 + takeovers.nextInt(8), takeovers.nextBoolean()))
                : Optional.empty();
    }

    private Optional<Integer> maybe(int from, int until) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(from + random.nextInt(until - from));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
