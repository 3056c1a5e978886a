package dev.gameday.recorder.report.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.report.Reports;
import dev.gameday.recorder.report.Script;
import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.StalePositions;
import dev.gameday.recorder.report.output.ReportFormat;
import dev.gameday.recorder.report.people.Notes;
import dev.gameday.runbook.event.FaultEvent.EffectNotProven;
import dev.gameday.runbook.event.FaultEvent.InjectionRequested;
import dev.gameday.runbook.event.FaultEvent.RemovalGivenUp;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent.AssertionAssessed;
import dev.gameday.runbook.event.RunEvent.Assessment;
import dev.gameday.runbook.event.RunEvent.Mode;
import dev.gameday.runbook.event.RunEvent.RunPlanned;
import dev.gameday.runbook.event.RunEvent.SessionOpened;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JUnitReportTest {
    @Test
    void a_violated_assertion_is_the_one_failure(@TempDir Path home) throws Exception {
        String xml = ReportFormat.JUNIT.write(Reports.ofStalePositions(home));

        assertThat(counts(xml)).containsExactly("7", "1", "0", "0");
        assertThat(outcome(xml, "staleness is flagged within a minute"))
                .isEqualTo("failure deviation: alarm sync-lag came 214 s after the effect of lag; tolerance <= 60");
        assertThat(outcome(xml, "inject lag")).isEqualTo("passed");
        assertThat(outcome(xml, "undo lag")).isEqualTo("passed");
    }

    @Test
    void trouble_with_an_injection_or_its_undo_is_an_error() throws Exception {
        String xml = xml(StalePositions.opening()
                .at(120, new InjectionRequested("lag"))
                .at(240, new EffectNotProven("lag", "'injecting' in the log"))
                .at(300, new RemovalGivenUp("lag", "denied", "aws fis stop-experiment"))
                .events());

        assertThat(outcome(xml, "inject lag"))
                .isEqualTo("error not-effective: no effect was proven: waited for 'injecting' in the log");
        assertThat(outcome(xml, "undo lag")).isEqualTo("error undo: denied; by hand: aws fis stop-experiment");
        assertThat(outcome(xml, "a verdict is reached")).startsWith("error unfinished");
        assertThat(outcome(xml, "flagged")).startsWith("skipped");
    }

    @Test
    void what_was_not_approved_is_skipped_whole() throws Exception {
        SessionOpened opened = new SessionOpened(
                new SessionId("20260101-000000-s1aa"), "gameday", Mode.REHEARSAL, " ", "ann", 7, "max");
        String xml = xml(new Script()
                .at(0, opened)
                .at(1, new RunPlanned(StalePositions.plan(), "5e1f00d"))
                .events());

        assertThat(outcome(xml, "inject lag")).isEqualTo("skipped : the plan was not approved");
        assertThat(counts(xml)).containsExactly("7", "0", "0", "7");
    }

    @Test
    void what_could_not_be_measured_is_skipped() throws Exception {
        String xml = xml(StalePositions.opening()
                .at(
                        130,
                        new AssertionAssessed(
                                "alarm", "flagged", true, Optional.empty(), "<= 60", Assessment.UNKNOWN, "no window"))
                .events());

        assertThat(outcome(xml, "flagged")).isEqualTo("skipped : no window");
    }

    @Test
    void an_empty_record_and_hostile_text_are_valid_too() throws Exception {
        String hostile = "\"><failure/> & ]]> \u0000\u0001\u001b\ufffe\ud83d <!-- \n\t end";
        SessionOpened opened = new SessionOpened(
                new SessionId("20260101-000000-evil"), hostile, Mode.LIVE, hostile, hostile, 1, hostile);

        assertThat(counts(xml(List.of()))).hasSize(4);
        assertThat(counts(xml(new Script()
                        .at(0, opened)
                        .at(1, StalePositions.assessed(hostile, hostile, true, 1, "<= 0"))
                        .events())))
                .hasSize(4);
    }

    private static String xml(List<Recorded> events) {
        return ReportFormat.JUNIT.write(Reports.of(SessionSummary.of(events), Notes.NONE));
    }

    /** Tests, failures, errors and skipped, as the suite says and as they are. */
    private static List<String> counts(String xml) throws Exception {
        Element suite = (Element) parsed(xml).getElementsByTagName("testsuite").item(0);
        List<String> said = List.of(
                suite.getAttribute("tests"),
                suite.getAttribute("failures"),
                suite.getAttribute("errors"),
                suite.getAttribute("skipped"));
        assertThat(said)
                .isEqualTo(List.of(
                        count(suite, "testcase"),
                        count(suite, "failure"),
                        count(suite, "error"),
                        count(suite, "skipped")));
        return said;
    }

    private static String count(Element suite, String name) {
        return String.valueOf(suite.getElementsByTagName(name).getLength());
    }

    private static String outcome(String xml, String name) throws Exception {
        NodeList tests = parsed(xml).getElementsByTagName("testcase");
        for (int i = 0; i < tests.getLength(); i++) {
            Element test = (Element) tests.item(i);
            if (test.getAttribute("name").equals(name)) {
                NodeList why = test.getElementsByTagName("*");
                return why.getLength() == 0
                        ? "passed"
                        : why.item(0).getNodeName() + " " + ((Element) why.item(0)).getAttribute("type") + ": "
                                + ((Element) why.item(0)).getAttribute("message");
            }
        }
        throw new AssertionError("no test '" + name + "' in " + xml);
    }

    private static Document parsed(String xml) throws Exception {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        Schema schema = factory.newSchema(JUnitReportTest.class.getResource("/junit.xsd"));
        schema.newValidator().validate(new StreamSource(new StringReader(xml)));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
