package dev.gameday.recorder.report.html;

import dev.gameday.recorder.report.document.Block;
import dev.gameday.recorder.report.document.Block.Bullet;
import dev.gameday.recorder.report.document.Block.Fact;
import dev.gameday.recorder.report.document.Phrase;
import dev.gameday.recorder.report.document.Phrase.Span;
import java.util.List;
import java.util.stream.Collectors;

/** Writes blocks as HTML. A table scrolls by itself where it is wider than the page. */
final class Blocks implements Block.Cases<String> {
    private static final int LONG = 600;
    private static final int START = 300;

    @Override
    public String paragraph(Block.Paragraph paragraph) {
        return "<p>" + line(paragraph.text()) + "</p>\n";
    }

    @Override
    public String quote(Block.Quote quote) {
        return "<blockquote>" + line(quote.text()) + "</blockquote>\n";
    }

    @Override
    public String facts(Block.Facts facts) {
        return "<dl class=\"facts\">\n"
                + facts.facts().stream().map(Blocks::fact).collect(Collectors.joining())
                + "</dl>\n";
    }

    @Override
    public String table(Block.Table table) {
        StringBuilder html = new StringBuilder(open(table.header()));
        table.rows().forEach(row -> html.append(row(row)));
        return html + CLOSE;
    }

    @Override
    public String bullets(Block.Bullets bullets) {
        return list(bullets.bullets().stream().map(Blocks::bullet).toList());
    }

    @Override
    public String words(Block.Words words) {
        String heading = words.heading().isEmpty() ? "" : "<h3>" + HtmlText.escape(words.heading()) + "</h3>\n";
        return "<div class=\"words\">\n" + heading
                + (words.markdown().isBlank()
                        ? "<p class=\"open\"><span class=\"flag\">Open</span> " + HtmlText.escape(words.question())
                                + "</p>\n"
                        : PeopleMarkdown.html(words.markdown()))
                + "</div>\n";
    }

    static final String CLOSE = "</tbody></table></div>\n";

    /** Everything of a table before its rows. */
    static String open(List<String> header) {
        return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"table\"><table><thead><tr>"
                + header.stream()
                        .map(name -> "<th scope=\"col\">" + HtmlText.escape(name) + "</th>")
                        .collect(Collectors.joining())
                + "</tr></thead><tbody>\n";
    }

    static String row(List<Phrase> cells) {
        return "<tr>"
                + cells.stream()
                        .map(cell -> "<td>" + spans(cell, true) + "</td>")
                        .collect(Collectors.joining())
                + "</tr>\n";
    }

    static String line(Phrase phrase) {
        return spans(phrase, false);
    }

    private static String spans(Phrase phrase, boolean folds) {
        return phrase.spans().stream().map(span -> span(span, folds)).collect(Collectors.joining());
    }

    private static String span(Span span, boolean folds) {
        String text = HtmlText.escape(span.text());
        return switch (span.style()) {
            case PLAIN -> folds && span.text().length() > LONG ? folded(span.text()) : text;
            case STRONG -> "<strong>" + text + "</strong>";
            case CODE -> "<code>" + text + "</code>";
            case EVIDENCE -> evidence(span.text());
            case COURSE -> "";
        };
    }

    private static String evidence(String label) {
        return "<a id=\"" + HtmlText.id("t-", label) + "\" href=\"#" + HtmlText.id("e-", label) + "\">"
                + HtmlText.escape(label) + "</a>";
    }

    private static String folded(String text) {
        int cut = Character.isHighSurrogate(text.charAt(START - 1)) ? START - 1 : START;
        return HtmlText.escape(text.substring(0, cut)) + "<details><summary>" + (text.length() - cut)
                + " more characters</summary>" + HtmlText.escape(text.substring(cut)) + "</details>";
    }

    private static String fact(Fact fact) {
        return "<div><dt>" + HtmlText.escape(fact.name()) + "</dt><dd>" + line(fact.value()) + "</dd></div>\n";
    }

    private static String bullet(Bullet bullet) {
        return line(bullet.text())
                + (bullet.beneath().isEmpty()
                        ? ""
                        : list(bullet.beneath().stream().map(Blocks::line).toList()));
    }

    private static String list(List<String> items) {
        return "<ul>\n" + items.stream().map(item -> "<li>" + item + "</li>\n").collect(Collectors.joining())
                + "</ul>\n";
    }
}
