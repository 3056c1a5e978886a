package dev.gameday.recorder.report.people;

import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.people.Predictions;
import dev.gameday.runbook.people.Roster;
import java.util.List;

/** Those who were there, what they had predicted and what they found, as the record tells it. */
public record Gathering(Roster roster, Predictions predictions, List<Finding> findings) {
    public Gathering {
        findings = List.copyOf(findings);
    }

    /** That of these events. */
    public static Gathering of(List<Recorded> events) {
        Roster roster = Roster.EMPTY;
        for (Recorded recorded : events) {
            roster = roster.apply(recorded);
        }
        return new Gathering(roster, Predictions.of(events), RaisedFindings.of(events));
    }
}
