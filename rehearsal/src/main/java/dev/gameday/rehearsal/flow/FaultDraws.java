package dev.gameday.rehearsal.flow;

import dev.gameday.rehearsal.flow.Surroundings.InvocationFault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Decides which invocations of one function a fault hits. Every fault has a deck for each lane: a caller's first,
 * second and third attempts are drawn apart, so that each of them meets exactly the fault's share.
 */
final class FaultDraws {
    private static final int FAULTS_REMEMBERED = 16;

    private final Map<String, Deck[]> decks = new HashMap<>();
    private final SplittableRandom stream;

    FaultDraws(SplittableRandom stream) {
        this.stream = stream;
    }

    Effects draw(List<InvocationFault> faults, int lane) {
        Effects effects = Effects.NONE;
        for (int number = 0; number < faults.size(); number++) {
            InvocationFault fault = faults.get(number);
            if (deck(fault, lane).draw() == 1) {
                effects = fault.match(effects);
            }
        }
        return effects;
    }

    private Deck deck(InvocationFault fault, int lane) {
        Deck[] lanes = decks.get(fault.id());
        if (lanes == null) {
            // Old faults never come back; forgetting all costs the active ones no more than a fresh shuffle.
            if (decks.size() == FAULTS_REMEMBERED) {
                decks.clear();
            }
            lanes = new Deck[Lanes.COUNT];
            for (int each = 0; each < Lanes.COUNT; each++) {
                lanes[each] = Deck.ofShare(fault.percentage(), stream);
            }
            decks.put(fault.id(), lanes);
        }
        return lanes[lane];
    }
}
