package dev.gameday.recorder.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gameday.recorder.report.Report;
import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.recorder.report.people.Finding;
import dev.gameday.recorder.report.people.Question;
import dev.gameday.recorder.report.story.Evidence;
import dev.gameday.recorder.report.story.RunFacts;
import dev.gameday.recorder.report.story.TimelineEntry;
import dev.gameday.runbook.event.RunEvent.AssertionAssessed;
import java.util.List;
import java.util.Optional;

/**
 * Writes a report as one JSON object, version {@value #VERSION}, as {@code report-v1.schema.json} describes it: times in
 * ISO 8601 and UTC, durations in ISO 8601, what is unknown as null. A field, once there, keeps its meaning; readers pass
 * over fields that they don't know.
 */
public final class JsonReport {
    /** What a report's field {@code format} says. */
    public static final String FORMAT = "gameday-report";

    /** The version that is written. */
    public static final int VERSION = 1;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonReport() {}

    /** The text, with line breaks. */
    public static String of(Report report) {
        SessionSummary summary = report.summary();
        ObjectNode json = JSON.objectNode();
        json.put("format", FORMAT).put("version", VERSION).put("title", JsonText.of(report.title()));
        json.put("complete", report.complete());
        run(json.putObject("run"), summary.run());
        json.set("measures", JsonMeasures.of(summary.measures()));
        ArrayNode assessments = json.putArray("assessments");
        summary.assessments().forEach(assessed -> assessments.add(assessment(assessed)));
        JsonFaults.write(json.putArray("faults"), summary.faults());
        JsonMetrics.write(json.putArray("metrics"), summary.metrics());
        JsonMetrics.breaches(json.putArray("breaches"), summary.breaches());
        ArrayNode timeline = json.putArray("timeline");
        summary.timeline().forEach(entry -> timeline.add(entry(entry)));
        ArrayNode findings = json.putArray("findings");
        report.findings().forEach(finding -> findings.add(finding(finding)));
        JsonPeople.write(json.putObject("people"), summary);
        ArrayNode words = json.putArray("words");
        for (Question question : Question.values()) {
            words.add(words(question.heading(), report.notes().answer(question)));
        }
        report.notes().others().forEach((heading, text) -> words.add(words(heading, text)));
        json.set("preface", JsonText.node(report.notes().preface()));
        json.set("record", record(report));
        return JsonText.inert(json.toPrettyString()) + "\n";
    }

    private static void run(ObjectNode json, RunFacts run) {
        json.set("session", text(run.opened().map(opened -> opened.session().value())));
        json.set("scenario", text(run.purpose()));
        json.set("mode", text(run.opened().map(opened -> opened.mode().name())));
        json.set("operator", text(run.opened().map(opened -> opened.operator())));
        json.set("software", text(run.opened().map(opened -> opened.software())));
        json.set("planHash", text(run.planned().map(planned -> planned.hash())));
        json.set(
                "claim", text(run.plan().map(plan -> plan.runbook().hypothesis().claim())));
        json.set("began", text(run.began()));
        json.set("ended", text(run.ended()));
        json.set("verdict", text(run.verdict().map(verdict -> verdict.verdict().name())));
        json.set("reason", text(run.verdict().map(verdict -> verdict.reason())));
        ArrayNode residue = json.putArray("residue");
        run.verdict().ifPresent(verdict -> verdict.residue().forEach(left -> residue.add(JsonText.of(left))));
        ArrayNode approvals = json.putArray("approvals");
        run.approvals().forEach(approval -> {
            ObjectNode one = approvals.addObject();
            one.put("by", JsonText.of(approval.by())).put("hash", JsonText.of(approval.hash()));
            ObjectNode overrides = one.putObject("overrides");
            approval.overrides().forEach((name, why) -> overrides.put(JsonText.of(name), JsonText.of(why)));
        });
        ArrayNode halts = json.putArray("halts");
        run.halts()
                .forEach(halt -> halts.addObject()
                        .put("cause", halt.cause().name())
                        .put("by", JsonText.of(halt.by()))
                        .put("reason", JsonText.of(halt.reason())));
        json.set("exitCode", run.exitCode().<JsonNode>map(JSON::numberNode).orElse(JSON.nullNode()));
    }

    private static ObjectNode assessment(AssertionAssessed assessed) {
        ObjectNode json = JSON.objectNode();
        json.put("id", JsonText.of(assessed.id())).put("claim", JsonText.of(assessed.claim()));
        json.put("deciding", assessed.deciding())
                .put("result", assessed.result().name());
        json.set("measured", JsonText.number(assessed.measured()));
        json.put("tolerance", JsonText.of(assessed.tolerance()));
        return json.put("note", JsonText.of(assessed.note()));
    }

    private static ObjectNode entry(TimelineEntry entry) {
        ObjectNode json = JSON.objectNode();
        Evidence evidence = entry.evidence();
        json.put("at", entry.at().toString()).put("what", JsonText.of(entry.what()));
        json.set("by", text(entry.author()));
        ObjectNode place = json.putObject("evidence");
        place.put("file", evidence.file()).put("line", evidence.line()).put("event", evidence.number());
        place.put("type", evidence.type());
        place.set("hash", text(evidence.hash()));
        return json;
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode json = JSON.objectNode();
        json.put("finding", JsonText.of(finding.text()));
        json.set("tag", JsonText.node(finding.tag()));
        json.set("owner", JsonText.node(finding.owner()));
        json.set("due", JsonText.node(finding.due()));
        json.put("struckOut", finding.struckOut()).put("complete", finding.complete());
        json.put("state", finding.state().word());
        json.set("event", finding.event().<JsonNode>map(JSON::numberNode).orElse(JSON.nullNode()));
        ArrayNode missing = json.putArray("missing");
        finding.missing().forEach(missing::add);
        return json;
    }

    private static ObjectNode words(String heading, String text) {
        ObjectNode json = JSON.objectNode().put("heading", JsonText.of(heading));
        json.set("markdown", JsonText.node(text));
        return json;
    }

    private static ObjectNode record(Report report) {
        ObjectNode json = JSON.objectNode();
        json.put("events", report.record().events()).put("head", report.record().head());
        json.set("fault", text(report.record().fault()));
        strings(json.putArray("gaps"), report.record().gaps());
        strings(json.putArray("leftOut"), report.summary().leftOut());
        return json;
    }

    private static void strings(ArrayNode array, List<String> texts) {
        texts.forEach(text -> array.add(JsonText.of(text)));
    }

    static JsonNode text(Optional<?> value) {
        return value.<JsonNode>map(known -> JSON.textNode(JsonText.of(known.toString())))
                .orElse(JSON.nullNode());
    }
}
