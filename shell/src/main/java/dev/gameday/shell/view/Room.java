package dev.gameday.shell.view;

import dev.gameday.runbook.event.PeopleEvent.FindingRaised;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.AssertionAssessed;
import dev.gameday.runbook.people.Predictions;
import dev.gameday.runbook.people.Roster;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Those in the room: who holds which role, what they predicted and found, and the measured claims that it is held against, by
 * their ids. What is still sealed has no text. Immutable and of bounded size.
 */
public record Room(
        Roster roster,
        Predictions predictions,
        Recent<FindingRaised> findings,
        Map<String, AssertionAssessed> assessed) {
    private static final int FINDINGS = 100;
    private static final int CLAIMS = 200;

    static final Room EMPTY = new Room(Roster.EMPTY, Predictions.NONE, Recent.keeping(FINDINGS), Map.of());

    Room after(Recorded recorded) {
        return new Room(roster.apply(recorded), predictions.apply(recorded), findings, assessed);
    }

    Room with(FindingRaised finding) {
        return new Room(roster, predictions, findings.plus(finding), assessed);
    }

    Room with(AssertionAssessed one) {
        if (assessed.size() >= CLAIMS && !assessed.containsKey(one.id())) {
            return this;
        }
        Map<String, AssertionAssessed> more = new LinkedHashMap<>(assessed);
        more.put(one.id(), one);
        return new Room(roster, predictions, findings, Collections.unmodifiableMap(more));
    }
}
