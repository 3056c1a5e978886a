package dev.gameday.rehearsal.flow.file;

import dev.gameday.rehearsal.flow.description.ClientDescription;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.description.FunctionDescription;
import dev.gameday.rehearsal.flow.description.QueueDescription;
import dev.gameday.rehearsal.flow.description.ServiceDescription;
import dev.gameday.rehearsal.flow.description.SourceDescription;
import dev.gameday.rehearsal.flow.description.StepDescription;
import dev.gameday.yaml.YamlMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what is wrong with a flow whose parts are right: cycles of calls, limits exceeded, two readers of one source. */
final class WholeFlowCheck {
    /** AWS lets nobody reserve the last hundred. */
    private static final int NEVER_RESERVED = 100;

    private static final int MOST_SERVICE_SUBNETS = 14;

    private final FlowDescription flow;
    private final YamlMap root;
    private final Map<String, YamlMap> places;

    WholeFlowCheck(FlowDescription flow, YamlMap root, Map<String, YamlMap> places) {
        this.flow = flow;
        this.root = root;
        this.places = places;
    }

    void check() {
        checkReservations();
        checkSubnets();
        checkSources();
        checkCallsOfReaders();
        checkDeadLetters();
        new CallCycles(calls())
                .find()
                .ifPresent(cycle -> place(cycle.get(0))
                        .problem(
                                "steps",
                                "these call one another in a circle: " + String.join(" -> ", cycle),
                                "take one of the calls out, or send through a queue"));
    }

    private void checkDeadLetters() {
        Map<String, List<String>> targets = new LinkedHashMap<>();
        flow.queues()
                .forEach(queue -> targets.put(
                        queue.name(), queue.deadLetters().map(List::of).orElse(List.of())));
        new CallCycles(targets)
                .find()
                .ifPresent(cycle -> places.getOrDefault(References.Kind.QUEUE + " " + cycle.get(0), root)
                        .problem(
                                "dead-letters",
                                "dead letters go round in a circle: " + String.join(" -> ", cycle),
                                "let one of these queues keep its messages"));
    }

    private void checkReservations() {
        int reserved = flow.functions().stream()
                .mapToInt(function -> function.reservedConcurrency().orElse(0))
                .sum();
        int most = flow.accountConcurrency() - NEVER_RESERVED;
        if (reserved > most) {
            root.problem(
                    "functions",
                    "the functions reserve " + reserved + " concurrent executions, and the account lets " + most
                            + " be reserved",
                    "reserve less, or raise 'concurrency'");
        }
    }

    private void checkSubnets() {
        if (flow.serviceSubnets().size() > MOST_SERVICE_SUBNETS) {
            root.problem(
                    "services",
                    "the services are in " + flow.serviceSubnets().size() + " groups of subnets",
                    "put several into one with 'subnets:', " + MOST_SERVICE_SUBNETS + " groups at most");
        }
    }

    private void checkSources() {
        Map<String, String> readers = new HashMap<>();
        for (FunctionDescription function : flow.functions()) {
            function.source().ifPresent(source -> {
                String read = source instanceof SourceDescription.Queue queue
                        ? "queue " + queue.queue()
                        : "stream of " + ((SourceDescription.Stream) source).table();
                String other = readers.putIfAbsent(read, function.name());
                if (other != null) {
                    place(function.name())
                            .problem("reads", "'" + other + "' reads the " + read + ", too", "let one of them read it");
                }
                if (source instanceof SourceDescription.Queue queue) {
                    checkVisibility(function, queue);
                }
            });
        }
    }

    private void checkVisibility(FunctionDescription function, SourceDescription.Queue source) {
        for (QueueDescription queue : flow.queues()) {
            if (queue.name().equals(source.queue()) && queue.visibility().compareTo(function.timeout()) < 0) {
                place(function.name())
                        .problem(
                                "timeout",
                                "the function may run longer than its queue's messages stay invisible",
                                "write " + queue.visibility() + " at most, or raise the queue's visibility");
            }
        }
    }

    private void checkCallsOfReaders() {
        Set<String> readers = new HashSet<>();
        flow.functions().stream()
                .filter(function -> function.source().isPresent())
                .forEach(function -> readers.add(function.name()));
        calls().forEach((caller, callees) -> callees.stream()
                .filter(readers::contains)
                .forEach(callee -> place(caller)
                        .problem(
                                "steps",
                                "'" + callee + "' reads a queue or a stream, so it can't be called",
                                "send to what it reads, or call another function")));
        for (ClientDescription client : flow.clients()) {
            if (readers.contains(client.entry())) {
                places.getOrDefault(References.Kind.CLIENT + " " + client.name(), root)
                        .problem(
                                "calls",
                                "'" + client.entry() + "' reads a queue or a stream, so it can't be called",
                                "call a function that sends to it");
            }
        }
    }

    private Map<String, List<String>> calls() {
        Map<String, List<String>> calls = new LinkedHashMap<>();
        flow.functions().forEach(function -> calls.put(function.name(), callees(function.steps())));
        for (ServiceDescription service : flow.services()) {
            calls.put(service.name(), callees(service.steps()));
        }
        return calls;
    }

    private static List<String> callees(List<StepDescription> steps) {
        return steps.stream()
                .flatMap(step ->
                        step instanceof StepDescription.Call call ? Stream.of(call.callee()) : Stream.<String>empty())
                .toList();
    }

    private YamlMap place(String compute) {
        YamlMap function = places.get(References.Kind.FUNCTION + " " + compute);
        return function != null ? function : places.getOrDefault(References.Kind.SERVICE + " " + compute, root);
    }
}
