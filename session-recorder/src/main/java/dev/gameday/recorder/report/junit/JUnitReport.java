package dev.gameday.recorder.report.junit;

import dev.gameday.recorder.report.Report;
import dev.gameday.recorder.report.document.Quantity;
import dev.gameday.recorder.report.junit.TestCase.Kind;
import dev.gameday.recorder.report.junit.TestCase.Outcome;
import dev.gameday.recorder.report.story.RunFacts;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a report as one test suite of JUnit XML, in the form that both the schema of Ant's JUnit task and that of Jenkins'
 * xUnit plugin (junit-10) accept: all counts, a time stamp without a zone (UTC), properties first and both outputs last.
 */
public final class JUnitReport {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    private JUnitReport() {}

    /** The XML, in UTF-8. */
    public static String of(Report report) {
        JUnitReport written = new JUnitReport();
        written.suite(report);
        return written.xml.toString();
    }

    private void suite(Report report) {
        RunFacts run = report.summary().run();
        List<TestCase> cases = TestCases.of(report.summary());
        String scenario = run.purpose().orElse("gameday");
        Instant began = run.began().orElse(Instant.EPOCH);
        xml.append("<testsuites>\n  <testsuite id=\"0\"");
        attribute("package", scenario);
        attribute("name", report.title());
        attribute("timestamp", TIME.format(began));
        attribute(
                "hostname",
                run.opened()
                        .map(SessionOpened::endpoint)
                        .filter(e -> !e.isBlank())
                        .orElse("localhost"));
        attribute("tests", String.valueOf(cases.size()));
        attribute("failures", count(cases, Kind.FAILURE));
        attribute("errors", count(cases, Kind.ERROR));
        attribute("skipped", count(cases, Kind.SKIPPED));
        attribute("time", seconds(Duration.between(began, run.ended().orElse(began))));
        xml.append(">\n    <properties>\n");
        properties(report).forEach((name, value) -> {
            xml.append("      <property");
            attribute("name", name);
            attribute("value", value);
            xml.append("/>\n");
        });
        xml.append("    </properties>\n");
        cases.forEach(test -> test(scenario, test));
        xml.append("    <system-out>").append(XmlText.escape(outcome(run))).append("</system-out>\n    <system-err>");
        xml.append(XmlText.escape(String.join("\n", report.record().gaps())));
        xml.append("</system-err>\n  </testsuite>\n</testsuites>\n");
    }

    private void test(String scenario, TestCase test) {
        xml.append("    <testcase");
        attribute("classname", scenario + "." + test.group());
        attribute("name", test.name());
        attribute("time", seconds(test.time()));
        if (test.outcome().isEmpty()) {
            xml.append("/>\n");
            return;
        }
        Outcome outcome = test.outcome().get();
        xml.append(">\n      <").append(outcome.kind().element());
        if (outcome.kind() != Kind.SKIPPED) {
            attribute("type", outcome.type());
        }
        attribute("message", outcome.message());
        xml.append("/>\n    </testcase>\n");
    }

    private static Map<String, String> properties(Report report) {
        RunFacts run = report.summary().run();
        Map<String, String> properties = new LinkedHashMap<>();
        run.opened().ifPresent(opened -> {
            properties.put("session", opened.session().value());
            properties.put("mode", opened.mode().name());
            properties.put("software", opened.software());
            properties.put("seed", String.valueOf(opened.seed()));
        });
        run.planned().ifPresent(planned -> properties.put("plan-hash", planned.hash()));
        run.verdict()
                .ifPresent(
                        verdict -> properties.put("verdict", verdict.verdict().name()));
        properties.put("halted", String.valueOf(!run.halts().isEmpty()));
        run.exitCode().ifPresent(code -> properties.put("exit-code", String.valueOf(code)));
        properties.put("record-head", report.record().head());
        return properties;
    }

    private static String outcome(RunFacts run) {
        String verdict = run.verdict()
                .map(reached -> reached.verdict() + (reached.reason().isBlank() ? "" : ": " + reached.reason()))
                .orElse("no verdict was reached");
        return run.began().map(Quantity::dayAndTime).map(at -> at + ", ").orElse("") + verdict;
    }

    private static String count(List<TestCase> cases, Kind kind) {
        return String.valueOf(cases.stream().filter(test -> test.is(kind)).count());
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%d.%03d", Math.max(0, time.toSeconds()), time.toMillisPart() % 1000);
    }

    private void attribute(String name, String value) {
        xml.append(' ')
                .append(name)
                .append("=\"")
                .append(XmlText.attribute(value))
                .append('"');
    }
}
