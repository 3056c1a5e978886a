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
        flow.clients().forEach(client -> call("client/" + client.name(), callee(client.entry()), "request"));
        flow.functions().forEach(function -> {
            String name = "function/" + function.name();
            function.source().ifPresent(source -> source(name, source));
            steps(name, function.steps());
        });
        flow.services().forEach(service -> steps("service/" + service.name(), service.steps()));
        flow.queues()
                .forEach(queue -> queue.deadLetters()
                        .ifPresent(dead -> call("queue/" + queue.name(), "queue/" + dead, "dead letter")));
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
            call("queue/" + queue.queue(), function, "batch");
        } else if (source instanceof SourceDescription.Stream stream) {
            call("table/" + stream.table(), function, "stream");
        }
    }

    private void steps(String caller, List<StepDescription> steps) {
        for (StepDescription step : steps) {
            if (step instanceof StepDescription.Call request) {
                call(caller, callee(request.callee()), "request");
            } else if (step instanceof StepDescription.Send send) {
                call(caller, "queue/" + send.queue(), "send");
            } else if (step instanceof StepDescription.Put put) {
                call(caller, "table/" + put.table(), "put");
            }
        }
    }

    /** A name can be that of a client and of a queue, so each end says what it is. */
    private void call(String from, String to, String kind) {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("from", from);
        call.put("to", to);
        call.put("kind", kind);
        calls.add(call);
    }

    private String callee(String name) {
        boolean function =
                flow.functions().stream().map(FunctionDescription::name).anyMatch(name::equals);
        return (function ? "function/" : "service/") + name;
    }

    private static List<String> names(List<String> names) {
        return names.stream().sorted().toList();
    }
}
