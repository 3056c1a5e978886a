package dev.gameday.recorder.report.section;

import dev.gameday.recorder.report.Report;
import dev.gameday.recorder.report.document.Block;
import dev.gameday.recorder.report.document.Block.Bullet;
import dev.gameday.recorder.report.document.Block.Bullets;
import dev.gameday.recorder.report.document.Block.Paragraph;
import dev.gameday.recorder.report.document.Block.Table;
import dev.gameday.recorder.report.document.Block.Words;
import dev.gameday.recorder.report.document.Phrase;
import dev.gameday.recorder.report.document.Section;
import dev.gameday.recorder.report.people.Finding;
import dev.gameday.recorder.report.people.Question;
import dev.gameday.runbook.Step;
import dev.gameday.runbook.people.FindingState;
import java.util.ArrayList;
import java.util.List;

/** What only people can say: findings with owner and date, the incomplete ones flagged, and their words. */
final class PeopleSection {
    private static final Phrase OPEN = Phrase.strong("not assigned");

    private PeopleSection() {}

    static Section findings(Report report) {
        List<List<Phrase>> rows =
                report.findings().stream().map(PeopleSection::row).toList();
        Block body = rows.isEmpty()
                ? new Paragraph(Phrase.of("None yet. Write down what was learned, each with an owner and a date."))
                : new Table(List.of("Finding", "Tag", "Owner", "Due", "State"), rows);
        Block state = new Paragraph(Phrase.of(
                report.incomplete() == 0
                        ? "What was learned, and who follows it up by when."
                        : "Incomplete until each has an owner and a date, or is struck out: %d of %d."
                                .formatted(report.incomplete(), rows.size())));
        return Section.of("findings", "Findings", state, body);
    }

    static Section words(Report report) {
        List<Block> blocks = new ArrayList<>();
        List<Bullet> said = Answers.to(report.summary(), Step.Debrief.class);
        if (!said.isEmpty()) {
            blocks.add(new Paragraph(Phrase.of("Said in the debrief:")));
            blocks.add(new Bullets(said));
        }
        if (!report.notes().preface().isBlank()) {
            blocks.add(new Words("", "", report.notes().preface()));
        }
        for (Question question : Question.values()) {
            blocks.add(new Words(
                    question.heading(), question.question(), report.notes().answer(question)));
        }
        report.notes().others().forEach((heading, text) -> blocks.add(new Words(heading, "", text)));
        return new Section("people", "Left to people", blocks);
    }

    private static List<Phrase> row(Finding finding) {
        Phrase whole = finding.complete()
                ? Phrase.of(finding.state() == FindingState.DONE ? "done" : "complete")
                : Phrase.strong("incomplete")
                        .plus((finding.state() == FindingState.DONE ? ", though done" : "") + ": lacks "
                                + String.join(", ", finding.missing()));
        Phrase state = finding.struckOut() ? Phrase.of("struck out") : whole;
        return List.of(
                Phrase.of(finding.text()),
                Phrase.of(finding.tag()),
                finding.owner().isBlank() && !finding.struckOut() ? OPEN : Phrase.of(finding.owner()),
                finding.due().isBlank() && !finding.struckOut() ? OPEN : Phrase.of(finding.due()),
                state);
    }
}
