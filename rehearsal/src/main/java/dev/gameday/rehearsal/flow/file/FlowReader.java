package dev.gameday.rehearsal.flow.file;

import dev.gameday.rehearsal.flow.description.AlarmDescription;
import dev.gameday.rehearsal.flow.description.ClientDescription;
import dev.gameday.rehearsal.flow.description.FlowDescription;
import dev.gameday.rehearsal.flow.description.FunctionDescription;
import dev.gameday.rehearsal.flow.description.MetricDescription;
import dev.gameday.rehearsal.flow.description.QueueDescription;
import dev.gameday.rehearsal.flow.description.ServiceDescription;
import dev.gameday.rehearsal.flow.description.TableDescription;
import dev.gameday.yaml.Problems;
import dev.gameday.yaml.YamlFile;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Reads one flow file: all of it first, then what only the whole can tell. */
final class FlowReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,50}");
    private static final int USUAL_CONCURRENCY = 1000;

    private final References references = new References();
    private final ComputeReader compute = new ComputeReader(references);
    private final StoreReader stores = new StoreReader(references);
    private final MeasureReader measures = new MeasureReader(references);
    private final Map<String, YamlMap> places = new LinkedHashMap<>();

    private FlowReader() {}

    static FlowReading read(String file, String text) {
        Problems problems = new Problems();
        Optional<FlowDescription> flow =
                YamlFile.read(file, text, problems).flatMap(YamlNode::map).map(root -> new FlowReader().flow(root));
        return new FlowReading(flow.orElse(null), problems.all());
    }

    private FlowDescription flow(YamlMap root) {
        Fields fields = new Fields(root);
        String name = fields.text("name");
        String title = root.optional("title").flatMap(YamlNode::text).orElse(name);
        int concurrency = fields.integer("concurrency", 100, 100_000, USUAL_CONCURRENCY);
        Map<String, String> tags = new LinkedHashMap<>();
        root.optional("tags")
                .flatMap(YamlNode::map)
                .ifPresent(map -> map.forEach((key, value) -> value.text().ifPresent(tag -> tags.put(key, tag))));
        List<QueueDescription> queues = section(root, "queues", References.Kind.QUEUE, stores::queue);
        List<TableDescription> tables = section(root, "tables", References.Kind.TABLE, stores::table);
        List<FunctionDescription> functions = section(root, "functions", References.Kind.FUNCTION, compute::function);
        List<ServiceDescription> services = section(root, "services", References.Kind.SERVICE, compute::service);
        List<ClientDescription> clients = section(root, "clients", References.Kind.CLIENT, stores::client);
        if (clients.isEmpty()) {
            root.problem("clients", "nobody calls anything", "describe one client at least");
        }
        List<MetricDescription> metrics = root.optional("metrics")
                .flatMap(YamlNode::map)
                .map(measures::metrics)
                .orElse(List.of());
        Optional<String> namespace =
                metrics.stream().map(MetricDescription::namespace).findFirst();
        List<AlarmDescription> alarms = new ArrayList<>();
        root.optional("alarms")
                .flatMap(YamlNode::map)
                .ifPresent(map -> map.forEach((alarm, value) ->
                        value.map().ifPresent(entry -> alarms.add(measures.alarm(alarm, entry, namespace)))));
        root.close();
        references.check();
        FlowDescription flow = new FlowDescription(
                name, title, concurrency, tags, clients, functions, services, queues, tables, metrics, alarms);
        new WholeFlowCheck(flow, root, places).check();
        return flow;
    }

    private <T> List<T> section(YamlMap root, String key, References.Kind kind, BiFunction<String, YamlMap, T> reader) {
        List<T> read = new ArrayList<>();
        root.optional(key)
                .flatMap(YamlNode::map)
                .ifPresent(map -> map.forEach((name, value) -> {
                    if (!NAME.matcher(name).matches()) {
                        value.problem("'" + name + "' is no name", "use small letters, digits and '-', 51 at most");
                    }
                    if (kind == References.Kind.FUNCTION || kind == References.Kind.SERVICE) {
                        if (references.isGiven(References.Kind.CALLEE, name)) {
                            value.problem("'" + name + "' is a function and a service", "give them different names");
                        }
                        references.give(References.Kind.CALLEE, name);
                    }
                    references.give(kind, name);
                    value.map().ifPresent(entry -> {
                        places.put(kind + " " + name, entry);
                        read.add(reader.apply(name, entry));
                    });
                }));
        return read;
    }
}
