package dev.gameday.recorder.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.report.Report;
import dev.gameday.recorder.report.Reports;
import dev.gameday.recorder.report.Script;
import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.StalePositions;
import dev.gameday.recorder.report.output.ReportFormat;
import dev.gameday.recorder.report.people.Notes;
import dev.gameday.recorder.report.people.NotesText;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.PeopleEvent.Noted;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
    private static final String HOSTILE =
            "x</td></table><script>alert(1)</script><img src=https://evil.example/p onerror=y>"
                    + "\" onload=\"z ' &lt; \u0000\u0007\u001b]0;t\u0007 \u202egnp \ud83d]]> <!-- <style>@import 'https://evil'</style>";
    private static final Set<String> TAGS = Set.of(
            "a",
            "blockquote",
            "body",
            "circle",
            "code",
            "dd",
            "defs",
            "details",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "head",
            "header",
            "html",
            "li",
            "line",
            "main",
            "meta",
            "nav",
            "ol",
            "p",
            "path",
            "pattern",
            "pre",
            "rect",
            "section",
            "span",
            "strong",
            "style",
            "summary",
            "svg",
            "table",
            "tbody",
            "td",
            "text",
            "th",
            "thead",
            "title",
            "tr",
            "ul");

    @Test
    void every_section_of_a_postmortem_is_there(@TempDir Path home) throws Exception {
        String html = ReportFormat.HTML.write(Reports.ofStalePositions(home));

        for (String id : List.of(
                "facts",
                "summary",
                "hypothesis",
                "observations",
                "steady-state",
                "timeline",
                "faults",
                "turning-points",
                "measures",
                "impact",
                "findings",
                "people",
                "limits",
                "evidence")) {
            assertThat(html).contains("<section id=\"" + id + "\">");
        }
        assertThat(html).contains("Refuted").contains("class=\"course\"").contains("class=\"breach\"");
    }

    @Test
    void every_link_leads_to_a_place_of_the_page(@TempDir Path home) throws Exception {
        String html = ReportFormat.HTML.write(Reports.ofStalePositions(home));

        Matcher link = Pattern.compile("href=\"([^\"]*)\"").matcher(html);
        int links = 0;
        while (link.find()) {
            assertThat(link.group(1)).startsWith("#");
            assertThat(html).contains("id=\"" + link.group(1).substring(1) + "\"");
            links++;
        }
        assertThat(links).isGreaterThan(40);
    }

    @Test
    void nothing_is_fetched_and_nothing_runs(@TempDir Path home) throws Exception {
        String html = ReportFormat.HTML.write(Reports.ofStalePositions(home));

        assertThat(html)
                .contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:;")
                .doesNotContain("<script")
                .doesNotContain("src=")
                .doesNotContain("@import")
                .doesNotContain("http:")
                .doesNotContain("https:");
        assertThat(Pattern.compile("url\\((?!#)").matcher(html).find()).isFalse();
    }

    @Test
    void a_hostile_session_stays_inert() {
        String html = ReportFormat.HTML.write(hostile(HOSTILE));

        assertInert(html);
        assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;").contains("\ufffd");
    }

    @Test
    void hostile_notes_stay_inert() {
        Notes notes = NotesText.read(HOSTILE + "\n## " + HOSTILE + "\n- " + HOSTILE + "\n```\n" + HOSTILE
                + "\n```\n`" + HOSTILE + "`\n**" + HOSTILE + "**\n## Findings\n| a | b | c | d |\n|-|-|-|-|\n| "
                + HOSTILE
                + " | " + HOSTILE + " |\n");

        assertInert(ReportFormat.HTML.write(
                Reports.of(SessionSummary.of(StalePositions.script().events()), notes)));
    }

    @Test
    void a_note_of_ten_megabytes_is_cut_and_says_so() {
        Report report = hostile("<b>" + "é".repeat(10 << 20));

        for (ReportFormat format : ReportFormat.values()) {
            assertThat(format.write(report)).hasSizeLessThan(400_000);
        }
        assertThat(ReportFormat.HTML.write(report))
                .contains("cut; all 10,485,763 characters are in line 2 of events.jsonl")
                .contains("more characters</summary>");
    }

    @Test
    void a_session_that_is_not_closed_says_so_at_the_top() {
        String html = ReportFormat.HTML.write(
                Reports.of(SessionSummary.of(StalePositions.opening().events()), Notes.NONE));

        assertThat(html).contains("No verdict").contains("Session not closed");
    }

    private static Report hostile(String text) {
        GameDayEvent opened =
                new SessionOpened(new SessionId("20260101-000000-evil"), text, Mode.LIVE, text, text, 1, text);
        return Reports.of(
                SessionSummary.of(
                        new Script().at(0, opened).at(1, new Noted(text, text)).events()),
                Notes.NONE,
                text);
    }

    private static void assertInert(String html) {
        Set<String> tags = new TreeSet<>();
        Matcher tag = Pattern.compile("<(/?)([a-zA-Z!][a-zA-Z0-9]*)([^>]*)>").matcher(html);
        while (tag.find()) {
            if (!tag.group(2).startsWith("!")) {
                tags.add(tag.group(2));
                assertThat(tag.group(3)).doesNotContainPattern("(?i)\\s(on[a-z]+|src|style|srcset)\\s*=");
            }
        }
        assertThat(TAGS).containsAll(tags);
        assertThat(html.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n'))
                .isTrue();
        assertThat(html.split("<style>", -1)).hasSize(2);
        assertThat(html.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
                .isTrue();
    }
}
