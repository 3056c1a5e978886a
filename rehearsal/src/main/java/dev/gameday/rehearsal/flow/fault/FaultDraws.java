package dev.gameday.rehearsal.flow.fault;

import dev.gameday.rehearsal.flow.Surroundings.InvocationFault;
import dev.gameday.rehearsal.flow.chance.Deck;
import dev.gameday.rehearsal.flow.chance.LaneDecks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Decides which invocations of one function a fault hits. Every fault has a deck for each lane. */
public final class FaultDraws {
    private static final int FAULTS_REMEMBERED = 16;

    private final Map<String, LaneDecks> decks = new HashMap<>();
    private final SplittableRandom stream;

    /** Draws from that stream. */
    public FaultDraws(SplittableRandom stream) {
        this.stream = stream;
    }

    Effects draw(List<InvocationFault> faults, int lane) {
        Effects effects = Effects.NONE;
        for (int number = 0; number < faults.size(); number++) {
            InvocationFault fault = faults.get(number);
            if (decks(fault).draw(lane) == 1) {
                effects = fault.match(effects);
            }
        }
        return effects;
    }

    private LaneDecks decks(InvocationFault fault) {
        LaneDecks known = decks.get(fault.id());
        if (known == null) {
            // Old faults never come back; forgetting all costs the active ones no more than a fresh shuffle.
            if (decks.size() == FAULTS_REMEMBERED) {
                decks.clear();
            }
            int percentage = fault.percentage();
            known = new LaneDecks(stream, any -> Deck.ofShare(percentage, any));
            decks.put(fault.id(), known);
        }
        return known;
    }
}
