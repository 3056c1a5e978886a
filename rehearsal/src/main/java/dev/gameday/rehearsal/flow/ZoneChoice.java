package dev.gameday.rehearsal.flow;

import dev.gameday.rehearsal.flow.Surroundings.Zone;
import java.util.List;
import java.util.SplittableRandom;

/** Chooses the zone of each invocation of one function, evenly among those that the function has a subnet in. */
final class ZoneChoice {
    private final SplittableRandom stream;
    private final Deck[] decks = new Deck[Lanes.COUNT];
    private List<Zone> zones = List.of();

    ZoneChoice(SplittableRandom stream) {
        this.stream = stream;
    }

    /** Whether the function has moved to other zones than those of the last choice. */
    boolean differsFrom(List<Zone> present) {
        return !zones.equals(present);
    }

    void moveTo(List<Zone> present) {
        if (present.isEmpty()) {
            throw new IllegalArgumentException("a function runs in one zone at least");
        }
        zones = List.copyOf(present);
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
            decks[lane] = Deck.ofNumbers(zones.size(), stream);
        }
    }

    Zone next(int lane) {
        return zones.get(decks[lane].draw());
    }
}
