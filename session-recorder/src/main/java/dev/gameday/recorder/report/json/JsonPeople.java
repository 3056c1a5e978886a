package dev.gameday.recorder.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gameday.recorder.report.SessionSummary;
import dev.gameday.runbook.people.Prediction;
import dev.gameday.runbook.people.Roster;

/** Those who were there, what they had predicted, and when the console stood still, as JSON. */
final class JsonPeople {
    private JsonPeople() {}

    static void write(ObjectNode json, SessionSummary summary) {
        Roster roster = summary.people().roster();
        ArrayNode roles = json.putArray("roles");
        roster.holders()
                .forEach((role, names) -> names.forEach(name -> roles.addObject()
                        .put("role", role.word())
                        .put("person", JsonText.of(name))
                        .put("answered", roster.present(name))));
        ArrayNode predictions = json.putArray("predictions");
        summary.people().predictions().all().forEach(prediction -> prediction(predictions.addObject(), prediction));
        ArrayNode pauses = json.putArray("pauses");
        summary.pauses()
                .forEach(pause -> pauses.addObject()
                        .put("wall", pause.wall().toString())
                        .put("monotonic", pause.monotonic().toString())
                        .put("announced", pause.announced()));
    }

    private static void prediction(ObjectNode json, Prediction prediction) {
        json.put("by", JsonText.of(prediction.by()))
                .put("sealedAt", prediction.sealedAt().toString());
        json.set("text", JsonReport.text(prediction.text()));
        json.put("seal", JsonText.of(prediction.seal())).put("genuine", prediction.genuine());
    }
}
