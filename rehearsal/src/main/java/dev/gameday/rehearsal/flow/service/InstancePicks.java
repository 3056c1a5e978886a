package dev.gameday.rehearsal.flow.service;

import dev.gameday.rehearsal.flow.Surroundings.Zone;
import dev.gameday.rehearsal.flow.chance.Deck;
import dev.gameday.rehearsal.flow.chance.LaneDecks;
import java.util.SplittableRandom;

/** One caller's choice among a service's instances: evenly, apart for each zone it calls from and each attempt. */
final class InstancePicks {
    private final Service service;
    private final SplittableRandom stream;
    private final LaneDecks[] decks = new LaneDecks[Zone.ALL.size()];
    private int discoveries;

    InstancePicks(Service service, SplittableRandom stream) {
        this.service = service;
        this.stream = stream;
    }

    Instance pick(Zone from, int attempt) {
        Instance[] found = service.discovered();
        if (discoveries != service.discoveries()) {
            discoveries = service.discoveries();
            for (int zone = 0; zone < decks.length; zone++) {
                decks[zone] = new LaneDecks(stream, any -> Deck.ofNumbers(found.length, any));
            }
        }
        return found[decks[from.index()].draw(attempt)];
    }
}
