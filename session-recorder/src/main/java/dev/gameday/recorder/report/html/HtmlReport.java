package dev.gameday.recorder.report.html;

import dev.gameday.recorder.report.Report;
import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.document.Document;
import dev.gameday.recorder.report.document.Section;
import dev.gameday.recorder.report.metric.MetricStory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Writes a report as one HTML page: for a screen, light or dark, and for paper. Its policy forbids the browser every
 * request and every script, whatever a session's text holds.
 */
public final class HtmlReport {
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; " + "base-uri 'none'; form-action 'none'";
    private static final String SCREEN_OF = "steady-state";

    private final Report report;
    private final Document document;
    private final Blocks blocks = new Blocks();
    private final StringBuilder html = new StringBuilder();

    private HtmlReport(Report report, Document document) {
        this.report = report;
        this.document = document;
    }

    /** The page: the document, with the report's verdict, figures, charts and evidence. */
    public static String of(Report report, Document document) {
        return new HtmlReport(report, document).page();
    }

    private String page() {
        SessionSummary summary = report.summary();
        head();
        html.append("<body>\n").append(pattern()).append("<header>\n<p class=\"kind\">Postmortem");
        summary.run()
                .opened()
                .ifPresent(opened -> html.append(" <span class=\"flag\">")
                        .append(opened.mode().name())
                        .append("</span>"));
        html.append("</p>\n<h1>").append(HtmlText.escape(report.title())).append("</h1>\n");
        html.append(Verdict.banner(summary)).append("</header>\n<main>\n");
        html.append(Figures.of(summary)).append(contents());
        html.append("<section id=\"facts\"><h2>Session</h2>\n")
                .append(document.facts().match(blocks))
                .append("</section>\n");
        document.sections().forEach(this::section);
        html.append(EvidenceSection.of(summary))
                .append("</main>\n<footer><p>Made from the record alone, and from what ")
                .append("people wrote beside it. Last hash <code>")
                .append(HtmlText.escape(report.record().head()))
                .append("</code></p></footer>\n</body>\n</html>\n");
        return html.toString();
    }

    private void head() {
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(POLICY)
                .append("\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.append(
                "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        html.append("<title>").append(HtmlText.escape(document.title())).append("</title>\n");
        html.append("<style>\n").append(style()).append("</style>\n</head>\n");
    }

    private String contents() {
        StringBuilder contents = new StringBuilder("<nav aria-label=\"Contents\"><ol>\n");
        for (Section section : document.sections()) {
            contents.append("<li><a href=\"#").append(section.id()).append("\">");
            contents.append(HtmlText.escape(section.title())).append("</a></li>\n");
        }
        return contents.append("<li><a href=\"#evidence\">Evidence</a></li>\n</ol></nav>\n")
                .toString();
    }

    private void section(Section section) {
        html.append("<section id=\"").append(section.id()).append("\"><h2>");
        html.append(HtmlText.escape(section.title())).append("</h2>\n");
        if (section.id().equals(SCREEN_OF)) {
            charts();
        }
        section.blocks().forEach(block -> html.append(block.match(blocks)));
        html.append("</section>\n");
    }

    private void charts() {
        SessionSummary summary = report.summary();
        Moments moments = Moments.of(summary);
        List<MetricStory> bounded = summary.metrics().stream()
                .filter(story -> story.bound().isPresent())
                .toList();
        List<MetricStory> others = summary.metrics().stream()
                .filter(story -> story.bound().isEmpty())
                .toList();
        if (bounded.isEmpty() && others.isEmpty()) {
            return;
        }
        html.append(Legend.of(moments));
        bounded.forEach(story -> html.append(Chart.of(story, summary.breaches(), moments)));
        if (!others.isEmpty()) {
            html.append("<details class=\"more\"><summary>").append(others.size());
            html.append(" more metrics, watched without a bound</summary>\n");
            others.forEach(story -> html.append(Chart.of(story, summary.breaches(), moments)));
            html.append("</details>\n");
        }
    }

    /** The hatching of what is out of bounds; every chart of the page refers to it. */
    private static String pattern() {
        return "<svg width=\"0\" height=\"0\" class=\"patterns\" aria-hidden=\"true\"><defs><pattern id=\"hatch\" "
                + "width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                + "<rect class=\"hatch-back\" width=\"6\" height=\"6\"/><line class=\"hatch-line\" x1=\"0\" y1=\"0\" "
                + "x2=\"0\" y2=\"6\"/></pattern></defs></svg>\n";
    }

    private static String style() {
        try (InputStream css =
                Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"), "report.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
