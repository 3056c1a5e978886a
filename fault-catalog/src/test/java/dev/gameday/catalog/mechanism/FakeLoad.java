package dev.gameday.catalog.mechanism;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.load.LoadChange;
import dev.gameday.catalog.load.LoadDriver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Clients whose load can be changed, until a change's time is over; troubles come in the order in which they are set. */
final class FakeLoad implements LoadDriver {
    final Map<String, LoadChange> changes = new TreeMap<>();
    final Deque<Trouble> troubles = new ArrayDeque<>();
    private final InstantSource clock;

    FakeLoad(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Outcome<LoadChange> raise(String id, double factor, Duration duration) {
        return answer(() -> changes.computeIfAbsent(
                id, i -> new LoadChange(i, factor, clock.instant().plus(duration))));
    }

    @Override
    public Outcome<Optional<LoadChange>> present(String id) {
        return answer(() -> Optional.ofNullable(changes.get(id)));
    }

    @Override
    public Outcome<Optional<LoadChange>> remove(String id) {
        return answer(() -> {
            changes.remove(id);
            return Optional.empty();
        });
    }

    @Override
    public Outcome<List<LoadChange>> all() {
        return answer(() -> List.copyOf(changes.values()));
    }

    @Override
    public String byHand(String id) {
        return "curl -X DELETE " + id;
    }

    private <T> Outcome<T> answer(Supplier<T> value) {
        Instant now = clock.instant();
        changes.values().removeIf(change -> !now.isBefore(change.until()));
        return troubles.isEmpty() ? Outcome.done(value.get()) : Outcome.failed(troubles.remove());
    }
}
