package dev.gameday.rehearsal.trouble;

import dev.gameday.rehearsal.wire.Call;
import dev.gameday.rehearsal.wire.Gate;
import dev.gameday.rehearsal.wire.Ruling;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The trouble that was asked for and is not over; of several that mean one call, the earliest that deals it a hit
 * decides. Each operation has a deck of its own. The same seed and the same calls meet the same trouble. Not
 * thread-safe, as the rehearsal holds one lock.
 */
public final class Troubles implements Gate {
    private static final int MOST = 100;

    private final Map<String, Trouble> troubles = new LinkedHashMap<>();
    private final Map<String, Map<Call, Share>> decks = new HashMap<>();
    private final InstantSource clock;
    private final long seed;
    private int count;

    /** No trouble yet; {@code clock} is the flow's. */
    public Troubles(InstantSource clock, long seed) {
        this.clock = clock;
        this.seed = seed;
    }

    /** Begins trouble. Throws {@link IllegalArgumentException} with a sentence where there is too much of it already. */
    public Trouble add(CallPattern calls, TroubleKind kind, int percentage, Optional<Instant> until) {
        forgetThePast();
        if (troubles.size() == MOST) {
            throw new IllegalArgumentException("there are " + MOST + " troubles already; remove some first");
        }
        Trouble trouble = new Trouble("t" + (count + 1), calls, kind, percentage, until);
        count++;
        troubles.put(trouble.id(), trouble);
        decks.put(trouble.id(), new HashMap<>());
        return trouble;
    }

    /** What is not over, in the order it began. */
    public List<Trouble> all() {
        forgetThePast();
        return List.copyOf(troubles.values());
    }

    /** Ends trouble; whether there was any of that id. */
    public boolean remove(String id) {
        decks.remove(id);
        return troubles.remove(id) != null;
    }

    /** Ends all trouble. */
    public void clear() {
        troubles.clear();
        decks.clear();
    }

    @Override
    public Ruling ruling(Call call) {
        if (troubles.isEmpty()) {
            return Ruling.PASS;
        }
        forgetThePast();
        return troubles.values().stream()
                .filter(trouble ->
                        trouble.calls().matches(call) && share(trouble, call).deal())
                .findFirst()
                .map(trouble -> trouble.kind().ruling(call))
                .orElse(Ruling.PASS);
    }

    private Share share(Trouble trouble, Call call) {
        long salt = ((long) (trouble.id() + call).hashCode() << 17) ^ seed * 0x9E3779B97F4A7C15L;
        return decks.computeIfAbsent(trouble.id(), absent -> new HashMap<>())
                .computeIfAbsent(call, absent -> new Share(trouble.percentage(), new SplittableRandom(salt)));
    }

    private void forgetThePast() {
        Instant now = clock.instant();
        troubles.values().removeIf(trouble -> trouble.isOver(now));
        decks.keySet().retainAll(troubles.keySet());
    }
}
