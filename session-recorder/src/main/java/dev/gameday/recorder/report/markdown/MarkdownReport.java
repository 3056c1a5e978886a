package dev.gameday.recorder.report.markdown;

import dev.gameday.recorder.report.document.Block;
import dev.gameday.recorder.report.document.Block.Bullet;
import dev.gameday.recorder.report.document.Block.Fact;
import dev.gameday.recorder.report.document.Document;
import dev.gameday.recorder.report.document.Phrase;
import dev.gameday.recorder.report.document.Phrase.Span;
import dev.gameday.recorder.report.document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a report as Markdown. What people wrote in Markdown is theirs and stays as it is, but for control characters. */
public final class MarkdownReport implements Block.Cases<String> {
    private MarkdownReport() {}

    /** The document as one text. */
    public static String of(Document document) {
        MarkdownReport report = new MarkdownReport();
        List<String> parts = new ArrayList<>();
        parts.add("# " + Markdown.escape(document.title(), false) + "\n\n" + report.facts(document.facts()));
        for (Section section : document.sections()) {
            String body =
                    section.blocks().stream().map(block -> block.match(report)).collect(Collectors.joining("\n"));
            parts.add("## " + section.title() + "\n\n" + body.stripTrailing() + "\n");
        }
        return String.join("\n", parts);
    }

    @Override
    public String paragraph(Block.Paragraph paragraph) {
        return line(paragraph.text(), true) + "\n";
    }

    @Override
    public String quote(Block.Quote quote) {
        return "> " + line(quote.text(), true) + "\n";
    }

    @Override
    public String facts(Block.Facts facts) {
        return table(
                List.of("", ""),
                facts.facts().stream().map(MarkdownReport::cells).toList());
    }

    @Override
    public String table(Block.Table table) {
        return table(
                table.header(),
                table.rows().stream()
                        .map(row -> row.stream().map(cell -> line(cell, false)).toList())
                        .toList());
    }

    @Override
    public String bullets(Block.Bullets bullets) {
        StringBuilder text = new StringBuilder();
        for (Bullet bullet : bullets.bullets()) {
            text.append("- ").append(line(bullet.text(), true)).append('\n');
            bullet.beneath()
                    .forEach(
                            item -> text.append("  - ").append(line(item, true)).append('\n'));
        }
        return text.toString();
    }

    @Override
    public String words(Block.Words words) {
        String heading = words.heading().isEmpty() ? "" : "### " + Markdown.escape(words.heading(), false) + "\n\n";
        String body = words.markdown().isBlank()
                ? "_" + Markdown.escape(words.question(), false) + "_"
                : Markdown.plain(words.markdown());
        return heading + body + "\n";
    }

    private static List<String> cells(Fact fact) {
        return List.of(fact.name(), line(fact.value(), false));
    }

    private static String table(List<String> header, List<List<String>> rows) {
        return row(header)
                + row(header.stream().map(cell -> "---").toList())
                + rows.stream().map(MarkdownReport::row).collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String line(Phrase phrase, boolean starts) {
        StringBuilder line = new StringBuilder();
        for (Span span : phrase.spans()) {
            boolean first = starts && line.length() == 0;
            line.append(
                    switch (span.style()) {
                        case PLAIN -> Markdown.escapePiece(span.text(), first);
                        case STRONG -> "**" + Markdown.escape(span.text(), false) + "**";
                        case CODE -> Markdown.code(span.text());
                        case EVIDENCE -> Markdown.escape(span.text(), false);
                        case COURSE -> span.text() + " ";
                    });
        }
        return line.toString().strip();
    }
}
