package dev.gameday.recorder.report.people;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The form of the notes: Markdown with a heading of the second level for each question and one for the findings' table.
 * Comments are left out; a heading that is not ours is kept with what is under it; the same heading twice is one.
 */
public final class NotesText {
    static final String FINDINGS = "Findings";

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern FENCE = Pattern.compile("^\\s{0,3}(```|~~~).*");

    private String preface = "";
    private final Map<Question, String> answers = new EnumMap<>(Question.class);
    private final Map<String, String> others = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    private NotesText() {}

    /** Reads notes; anything is taken. */
    public static Notes read(String text) {
        NotesText notes = new NotesText();
        Optional<String> heading = Optional.empty();
        StringBuilder body = new StringBuilder();
        boolean fenced = false;
        for (String line : uncommented(text).lines().toList()) {
            fenced ^= FENCE.matcher(line).matches();
            if (!fenced && line.startsWith("## ")) {
                notes.take(heading, body.toString().strip());
                heading = Optional.of(line.substring(3).strip());
                body.setLength(0);
            } else {
                body.append(line).append('\n');
            }
        }
        notes.take(heading, body.toString().strip());
        return new Notes(notes.preface, notes.answers, notes.others, notes.findings, notes.troubles);
    }

    /** Notes to be filled in: a heading and the question for each, and the runbook's proposals as a table of findings. */
    public static String blank(String title, List<String> proposals) {
        StringBuilder text = new StringBuilder("<!-- Postmortem of " + comment(title)
                + ". Write under the headings; add headings of your own. This file is read again each time that the"
                + "\nreport is made, and never written over. -->\n\n");
        for (Question question : Question.values()) {
            text.append("## ").append(question.heading()).append("\n\n<!-- ");
            text.append(question.question()).append(" -->\n\n");
        }
        text.append("## " + FINDINGS + "\n\n<!-- A tag is one of ")
                .append(String.join(", ", Finding.TAGS.stream().sorted().toList()))
                .append(".\nA due date is as 2026-01-31. Strike out a finding with ~~ before and after it. -->\n\n")
                .append("| Finding | Tag | Owner | Due |\n| --- | --- | --- | --- |\n");
        proposals.forEach(proposal -> text.append(FindingsTable.row(Finding.proposed(proposal))));
        return text.toString();
    }

    private static String comment(String title) {
        return title.replace("--", "- -").replaceAll("\\p{Cntrl}", " ");
    }

    /** A comment that is never closed is text, so that nothing is lost. */
    private static String uncommented(String text) {
        return COMMENT.matcher(text).replaceAll("");
    }

    private void take(Optional<String> heading, String body) {
        if (heading.isEmpty()) {
            preface = body;
        } else if (heading.get().equalsIgnoreCase(FINDINGS)) {
            FindingsTable table = FindingsTable.read(body);
            findings.addAll(table.findings());
            troubles.addAll(table.troubles());
            if (!table.rest().isBlank()) {
                others.merge(FINDINGS, table.rest(), NotesText::both);
            }
        } else {
            Optional<Question> question = Question.under(heading.get());
            question.ifPresentOrElse(
                    known -> answers.merge(known, body, NotesText::both),
                    () -> others.merge(heading.get(), body, NotesText::both));
        }
    }

    private static String both(String first, String second) {
        return first.isBlank() ? second : second.isBlank() ? first : first + "\n\n" + second;
    }
}
