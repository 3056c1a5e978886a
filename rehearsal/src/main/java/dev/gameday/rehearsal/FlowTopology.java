package dev.gameday.rehearsal;

import dev.gameday.rehearsal.flow.description.ClientDescription;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.description.FunctionDescription;
import dev.gameday.rehearsal.flow.description.QueueDescription;
import dev.gameday.rehearsal.flow.description.ServiceDescription;
import dev.gameday.rehearsal.flow.description.SourceDescription;
import dev.gameday.rehearsal.flow.description.StepDescription;
import dev.gameday.rehearsal.flow.description.TableDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a flow is made of and who calls whom, for a map of its services; read from its description. */
final class FlowTopology {
    private final FlowDescription flow;
    private final List<Map<String, Object>> calls = new ArrayList<>();

    private FlowTopology(FlowDescription flow) {
        this.flow = flow;
    }

    static Map<String, Object> of(FlowDescription flow) {
        return new FlowTopology(flow).described();
    }

    private Map<String, Object> described() {
        flow.clients().forEach(client -> call(client.name(), client.entry(), "request"));
        flow.functions().forEach(function -> {
            function.source().ifPresent(source -> source(function.name(), source));
            steps(function.name(), function.steps());
        });
        flow.services().forEach(service -> steps(service.name(), service.steps()));
        flow.queues().forEach(queue -> queue.deadLetters().ifPresent(dead -> call(queue.name(), dead, "dead letter")));
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", flow.name());
        described.put("title", flow.title());
        described.put(
                "clients",
                names(flow.clients().stream().map(ClientDescription::name).toList()));
        described.put(
                "functions",
                names(flow.functions().stream().map(FunctionDescription::name).toList()));
        described.put(
                "services",
                names(flow.services().stream().map(ServiceDescription::name).toList()));
        described.put(
                "queues",
                names(flow.queues().stream().map(QueueDescription::name).toList()));
        described.put(
                "tables",
                names(flow.tables().stream().map(TableDescription::name).toList()));
        described.put("calls", calls);
        return described;
    }

    private void source(String function, SourceDescription source) {
        if (source instanceof SourceDescription.Queue queue) {
            call(queue.queue(), function, "batch");
        } else if (source instanceof SourceDescription.Stream stream) {
            call(stream.table(), function, "stream");
        }
    }

    private void steps(String caller, List<StepDescription> steps) {
        for (StepDescription step : steps) {
            if (step instanceof StepDescription.Call request) {
                call(caller, request.callee(), "request");
            } else if (step instanceof StepDescription.Send send) {
                call(caller, send.queue(), "send");
            } else if (step instanceof StepDescription.Put put) {
                call(caller, put.table(), "put");
            }
        }
    }

    private void call(String from, String to, String kind) {
        calls.add(Map.of("from", from, "to", to, "kind", kind));
    }

    private static List<String> names(List<String> names) {
        return names.stream().sorted().toList();
    }
}
