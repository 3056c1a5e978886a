package dev.gameday.rehearsal.flow.function;

import dev.gameday.rehearsal.flow.Surroundings.Zone;
import dev.gameday.rehearsal.flow.chance.Deck;
import dev.gameday.rehearsal.flow.chance.LaneDecks;
import java.util.List;
import java.util.SplittableRandom;

/** Chooses the zone of each invocation of one function, evenly among those that the function has a subnet in. */
final class ZoneChoice {
    private final SplittableRandom stream;
    private List<Zone> asked = List.of();
    private Zone[] zones = {};
    private LaneDecks decks;

    ZoneChoice(SplittableRandom stream) {
        this.stream = stream;
        this.decks = decksOf(0);
    }

    /** Takes note of where the function is now; true if that is elsewhere than at the last choice. */
    @SuppressWarnings("ReferenceEquality") // asked on every invocation, and nearly always the same list
    boolean moves(List<Zone> present) {
        if (present == asked || present.equals(asked)) {
            return false;
        }
        if (present.isEmpty()) {
            throw new IllegalArgumentException("a function runs in one zone at least");
        }
        asked = present;
        zones = present.toArray(Zone[]::new);
        decks = decksOf(zones.length);
        return true;
    }

    Zone next(int lane) {
        return zones[decks.draw(lane)];
    }

    private LaneDecks decksOf(int count) {
        return new LaneDecks(stream, any -> Deck.ofNumbers(count, any));
    }
}
