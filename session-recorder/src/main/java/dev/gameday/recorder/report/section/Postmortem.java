package dev.gameday.recorder.report.section;

import dev.gameday.recorder.report.Report;
import dev.gameday.recorder.report.document.Document;
import dev.gameday.recorder.report.document.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * A session's postmortem: what the record holds, filled in, and what only people can say, asked for or as they wrote it.
 * Never a cause, and never a name as one. Pure: the same report gives the same document.
 */
public final class Postmortem {
    private Postmortem() {}

    /** The document. */
    public static Document of(Report report) {
        List<Section> sections = new ArrayList<>();
        sections.add(SummarySection.of(report));
        sections.add(HypothesisSection.of(report.summary()));
        sections.add(HypothesisSection.observations(report.summary()));
        sections.add(SteadyStateSection.of(report.summary()));
        sections.add(TimelineSection.of(report.summary()));
        sections.add(FaultsSection.of(report.summary()));
        sections.add(TurningPointsSection.of(report.summary()));
        sections.add(MeasuresSection.of(report.summary().measures()));
        sections.add(ImpactSection.of(report.summary()));
        report.summary().revealed().map(BlindSection::of).ifPresent(sections::add);
        sections.add(PeopleSection.findings(report));
        sections.add(PeopleSection.words(report));
        sections.add(LimitsSection.of(report));
        return new Document("Postmortem: " + report.title(), HeadingSection.of(report), sections);
    }
}
