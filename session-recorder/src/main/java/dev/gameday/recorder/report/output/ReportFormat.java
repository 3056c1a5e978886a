package dev.gameday.recorder.report.output;

import dev.gameday.recorder.report.Report;
import dev.gameday.recorder.report.html.HtmlReport;
import dev.gameday.recorder.report.json.JsonReport;
import dev.gameday.recorder.report.junit.JUnitReport;
import dev.gameday.recorder.report.markdown.MarkdownReport;
import dev.gameday.recorder.report.section.Postmortem;

/** What a report can be written as. All formats tell the same of a session; the same report gives the same text. */
public enum ReportFormat {
    /** Markdown, to be read and quoted. */
    MD("report.md") {
        @Override
        public String write(Report report) {
            return MarkdownReport.of(Postmortem.of(report));
        }
    },
    /** One HTML page, to be shown and printed. */
    HTML("report.html") {
        @Override
        public String write(Report report) {
            return HtmlReport.of(report, Postmortem.of(report));
        }
    },
    /** JSON, for programs. */
    JSON("report.json") {
        @Override
        public String write(Report report) {
            return JsonReport.of(report);
        }
    },
    /** JUnit XML, for pipelines. */
    JUNIT("report-junit.xml") {
        @Override
        public String write(Report report) {
            return JUnitReport.of(report);
        }
    };

    private final String fileName;

    ReportFormat(String fileName) {
        this.fileName = fileName;
    }

    /** What it is called in a session's folder. */
    public String fileName() {
        return fileName;
    }

    /** The report's text. */
    public abstract String write(Report report);
}
