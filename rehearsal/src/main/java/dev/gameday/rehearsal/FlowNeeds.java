package dev.gameday.rehearsal;

import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.description.FunctionDescription;
import dev.gameday.rehearsal.flow.description.StepDescription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What the functions of a flow must be allowed and reach for the flow to work. */
final class FlowNeeds {
    private final FlowDescription flow;

    FlowNeeds(FlowDescription flow) {
        this.flow = flow;
    }

    /** What a function's role must allow. */
    record Permission(String function, String action, String resource) {}

    List<Permission> permissions() {
        return flow.functions().stream()
                .flatMap(function -> function.steps().stream()
                        .map(step -> permission(function.name(), step))
                        .flatMap(Optional::stream))
                .toList();
    }

    /** The Regional endpoints that functions call, and S3's, where their extensions read. */
    List<String> endpoints() {
        TreeSet<String> endpoints = new TreeSet<>(List.of("s3"));
        permissions().forEach(need -> endpoints.add(need.action().split(":", 2)[0]));
        return List.copyOf(endpoints);
    }

    private Optional<Permission> permission(String function, StepDescription step) {
        if (step instanceof StepDescription.Call call && isFunction(call.callee())) {
            return need(function, "lambda:InvokeFunction", "lambda", "function:" + call.callee());
        }
        if (step instanceof StepDescription.Send send) {
            return need(function, "sqs:SendMessage", "sqs", send.queue());
        }
        return step instanceof StepDescription.Put put
                ? need(function, "dynamodb:PutItem", "dynamodb", "table/" + put.table())
                : Optional.empty();
    }

    private boolean isFunction(String name) {
        return flow.functions().stream().map(FunctionDescription::name).anyMatch(name::equals);
    }

    private static Optional<Permission> need(String function, String action, String service, String resource) {
        return Optional.of(new Permission(function, action, FlowDescription.arn(service, resource)));
    }

    static Map<String, Object> fields(Permission need) {
        return Map.of("function", need.function(), "action", need.action(), "resource", need.resource());
    }
}
