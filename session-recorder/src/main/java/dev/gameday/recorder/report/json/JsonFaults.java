package dev.gameday.recorder.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gameday.catalog.Injection;
import dev.gameday.recorder.report.story.Clocks;
import dev.gameday.recorder.report.story.FaultStory;
import dev.gameday.runbook.plan.PlannedInjection;
import java.util.List;
import java.util.TreeMap;

/** Each injection: what into what, its clocks, and what went wrong with it. */
final class JsonFaults {
    private JsonFaults() {}

    static void write(ArrayNode array, List<FaultStory> faults) {
        faults.forEach(fault -> write(array.addObject(), fault));
    }

    private static void write(ObjectNode json, FaultStory fault) {
        json.put("step", JsonText.of(fault.step()));
        json.set(
                "fault",
                JsonReport.text(fault.planned()
                        .map(PlannedInjection::injection)
                        .map(injection -> injection.fault().id().value())));
        ArrayNode targets = json.putArray("targets");
        ObjectNode arguments = json.putObject("arguments");
        fault.planned().map(PlannedInjection::injection).ifPresent(injection -> planned(injection, targets, arguments));
        ObjectNode references = json.putObject("references");
        fault.references().forEach((name, id) -> references.put(JsonText.of(name), JsonText.of(id)));
        clocks(json.putObject("clocks"), fault.clocks());
        json.set("evidence", JsonReport.text(fault.evidence()));
        json.set("unproven", JsonReport.text(fault.unproven()));
        json.set("failure", JsonReport.text(fault.failure()));
        json.set("givenUp", JsonReport.text(fault.givenUp().map(given -> given.why())));
        json.set("byHand", JsonReport.text(fault.givenUp().map(given -> given.byHand())));
    }

    private static void planned(Injection injection, ArrayNode targets, ObjectNode arguments) {
        injection.targets().forEach(target -> targets.add(target.arn()));
        new TreeMap<>(injection.arguments()).forEach(arguments::put);
        arguments.put("duration", injection.duration().toString());
    }

    private static void clocks(ObjectNode json, Clocks clocks) {
        json.set("requested", JsonReport.text(clocks.requested()));
        json.set("accepted", JsonReport.text(clocks.accepted()));
        json.set("ended", JsonReport.text(clocks.ended()));
        json.set("effective", JsonReport.text(clocks.effective()));
        json.set("impact", JsonReport.text(clocks.impact()));
        json.set("removalRequested", JsonReport.text(clocks.removalRequested()));
        json.set("removed", JsonReport.text(clocks.removed()));
        json.set("lastSeen", JsonReport.text(clocks.lastSeen()));
    }
}
