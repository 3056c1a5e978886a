package dev.gameday.recorder.report.section;

import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.document.Block.Paragraph;
import dev.gameday.recorder.report.document.Block.Table;
import dev.gameday.recorder.report.document.Phrase;
import dev.gameday.recorder.report.document.Quantity;
import dev.gameday.recorder.report.document.Section;
import dev.gameday.recorder.report.story.TimelineEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What happened when, in UTC and counted from the first request, and where it stands in the record. */
final class TimelineSection {
    private TimelineSection() {}

    static Section of(SessionSummary summary) {
        List<List<Phrase>> rows = new ArrayList<>();
        for (TimelineEntry entry : summary.timeline()) {
            String offset = summary.requested()
                    .map(start -> Quantity.offset(Duration.between(start, entry.at())))
                    .orElse("n/a");
            Phrase what = Phrase.of(entry.what());
            rows.add(List.of(
                    Phrase.of(Quantity.time(entry.at())),
                    Phrase.of(offset),
                    entry.author()
                            .map(author -> Phrase.of(author + ": ").plus(what))
                            .orElse(what),
                    Phrase.evidence(entry.evidence().label())));
        }
        return Section.of(
                "timeline",
                "Timeline",
                rows.isEmpty()
                        ? new Paragraph(Phrase.of("Nothing was recorded."))
                        : new Table(List.of("UTC", "Since the first request", "What", "Event"), rows));
    }
}
