package dev.gameday.recorder.report.html;

import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.document.Quantity;
import dev.gameday.recorder.report.story.Evidence;
import dev.gameday.recorder.report.story.TimelineEntry;
import java.util.List;

/** Every event that the timeline tells, as it was recorded, with its place in the record and its hash. */
final class EvidenceSection {
    private static final List<String> HEADER = List.of("Event", "UTC", "Type", "Line", "Hash", "As recorded");

    private EvidenceSection() {}

    static String of(SessionSummary summary) {
        StringBuilder html =
                new StringBuilder("<section id=\"evidence\"><h2>Evidence</h2>\n<p>What the timeline tells, "
                        + "as it stands in the record. Each line's hash covers the one before it: <code>session verify</code> "
                        + "says whether the record is as it was written.</p>\n");
        html.append(Blocks.open(HEADER));
        summary.timeline().forEach(entry -> row(html, entry));
        return html.append(Blocks.CLOSE).append("</section>\n").toString();
    }

    private static void row(StringBuilder html, TimelineEntry entry) {
        Evidence evidence = entry.evidence();
        String label = HtmlText.escape(evidence.label());
        html.append("<tr id=\"").append(HtmlText.id("e-", evidence.label())).append("\"><td><a href=\"#");
        html.append(HtmlText.id("t-", evidence.label()))
                .append("\">")
                .append(label)
                .append("</a></td><td>");
        html.append(Quantity.time(entry.at())).append("</td><td>").append(HtmlText.escape(evidence.type()));
        html.append("</td><td>").append(evidence.line()).append("</td><td><code>");
        html.append(HtmlText.escape(evidence.hash()
                .map(hash -> hash.substring(0, Math.min(12, hash.length())))
                .orElse("n/a")));
        html.append("</code></td><td>");
        evidence.json()
                .ifPresent(json -> html.append("<details><summary>show</summary><code>")
                        .append(HtmlText.escape(json))
                        .append("</code></details>"));
        html.append("</td></tr>\n");
    }
}
