package dev.gameday.recorder.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A session's postmortem in Markdown: what the record holds, filled in, and what only people can say, asked for. Never a
 * cause, and never a name as one. Pure: the same summary gives the same text.
 */
public final class Postmortem {
    private Postmortem() {}

    /** Writes it. {@code recordGaps} are sentences on what of the record could not be read; they go to the limits. */
    public static String of(SessionSummary summary, List<String> recordGaps) {
        List<String> parts = new ArrayList<>();
        parts.add(HeadingSection.of(summary));
        parts.add(section("Summary", SummarySection.of(summary)));
        parts.add(section("Hypothesis", HypothesisSection.of(summary)));
        parts.add(section("Observations", HypothesisSection.observations(summary)));
        parts.add(section("Steady state before, during and after", SteadyStateSection.of(summary)));
        parts.add(section("Timeline", TimelineSection.of(summary)));
        parts.add(section("Faults", FaultsSection.of(summary)));
        parts.add(section("Measures", MeasuresSection.of(summary.measures())));
        parts.add(section("Impact", ImpactSection.of(summary)));
        parts.add(section("Follow-ups", PeopleSection.followUps(summary)));
        parts.add(section("Left to people", PeopleSection.prompts(summary)));
        parts.add(section("Limits", LimitsSection.of(summary, recordGaps)));
        return String.join("\n", parts);
    }

    private static String section(String title, String body) {
        return "## " + title + "\n\n" + body.stripTrailing() + "\n";
    }
}
