package dev.gameday.recorder.report.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gameday.recorder.report.measure.Measure;
import dev.gameday.recorder.report.measure.Measures;

/** The measures: each is measured, missing or censored, and says why where it is not measured. */
final class JsonMeasures {
    private JsonMeasures() {}

    static ObjectNode of(Measures measures) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("timeToDetectMachine", of(measures.detectMachine()));
        json.set("timeToDetectHuman", of(measures.detectHuman()));
        json.set("timeToDetectMachineFromImpact", of(measures.detectMachineFromImpact()));
        json.set("timeToDetectHumanFromImpact", of(measures.detectHumanFromImpact()));
        json.set("timeToAcknowledge", of(measures.acknowledge()));
        json.set("timeToMitigate", of(measures.mitigate()));
        json.set("timeToRecover", of(measures.recover()));
        return json;
    }

    private static ObjectNode of(Measure measure) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        return measure.match(
                measured -> json.put("state", "measured")
                        .put("time", measured.value().toString())
                        .put("assisted", measured.assisted()),
                missing -> json.put("state", "missing").put("why", missing.why()),
                censored -> json.put("state", "censored").put("why", censored.why()));
    }
}
