package dev.gameday.recorder.report;

import dev.gameday.recorder.report.people.AllFindings;
import dev.gameday.recorder.report.people.Finding;
import dev.gameday.recorder.report.people.Notes;
import dev.gameday.runbook.plan.Plan;
import java.util.List;

/** All that a report of a session is made from, in whatever format: its summary, the state of its record, people's words. */
public record Report(SessionSummary summary, RecordState record, Notes notes) {
    /** The findings: those of the record, those that people wrote down, those that the runbook proposes and nobody took up. */
    public List<Finding> findings() {
        return AllFindings.of(summary.findings(), notes.findings(), proposals());
    }

    /** What it is of, in a few words; foreign text. */
    public String title() {
        return summary.run()
                .plan()
                .map(plan -> plan.runbook().code() + " " + plan.runbook().title())
                .or(() -> summary.run()
                        .opened()
                        .map(opened -> "session " + opened.session().value()))
                .orElse("a session that was not opened");
    }

    /** What the runbook proposes to follow up. */
    public List<String> proposals() {
        return summary.run()
                .plan()
                .map(Plan::runbook)
                .map(runbook -> runbook.followUps())
                .orElse(List.of());
    }

    /** Whether people have answered every question and every finding has an owner and a date. */
    public boolean complete() {
        return notes.unanswered() == 0 && incomplete() == 0;
    }

    /** How many findings lack an owner or a date. */
    public long incomplete() {
        return findings().stream().filter(finding -> !finding.complete()).count();
    }
}
