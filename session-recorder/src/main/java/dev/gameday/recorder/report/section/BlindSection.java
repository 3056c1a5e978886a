package dev.gameday.recorder.report.section;

import dev.gameday.recorder.report.document.Block.Paragraph;
import dev.gameday.recorder.report.document.Block.Table;
import dev.gameday.recorder.report.document.Phrase;
import dev.gameday.recorder.report.document.Section;
import dev.gameday.runbook.event.PeopleEvent.Revealed;
import dev.gameday.runbook.event.PeopleEvent.ScoredPart;
import java.util.ArrayList;
import java.util.List;

/** How an engineer who wasn't told found their way: the path taken beside the ideal one, and what it scored. */
final class BlindSection {
    private BlindSection() {}

    static Section of(Revealed revealed) {
        return Section.of(
                "blind",
                "Blind: the path taken",
                new Paragraph(Phrase.of("What it was: " + revealed.answer())),
                new Table(List.of("Path taken", "Ideal path"), paths(revealed)),
                new Paragraph(Phrase.of("Score: %d of 100.".formatted(revealed.points()))),
                new Table(
                        List.of("Part", "Points", "Why"),
                        revealed.score().stream().map(BlindSection::row).toList()),
                new Paragraph(Phrase.of("It says how one person did that day, never that production is resilient.")));
    }

    private static List<List<Phrase>> paths(Revealed revealed) {
        List<List<Phrase>> rows = new ArrayList<>();
        int longest = Math.max(revealed.taken().size(), revealed.ideal().size());
        for (int at = 0; at < longest; at++) {
            rows.add(List.of(cell(revealed.taken(), at), cell(revealed.ideal(), at)));
        }
        return rows;
    }

    private static Phrase cell(List<String> column, int at) {
        return Phrase.of(at < column.size() ? column.get(at) : "");
    }

    private static List<Phrase> row(ScoredPart part) {
        String points = part.of() == 0 ? String.valueOf(part.points()) : part.points() + " of " + part.of();
        return List.of(Phrase.of(part.name()), Phrase.of(points), Phrase.of(part.why()));
    }
}
