package dev.gameday.rehearsal.flow.file;

import dev.gameday.rehearsal.flow.Surroundings;
import dev.gameday.rehearsal.flow.description.FunctionDescription;
import dev.gameday.rehearsal.flow.description.ServiceDescription;
import dev.gameday.rehearsal.flow.description.SourceDescription;
import dev.gameday.rehearsal.flow.description.TimeDescription;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads functions and services. The bounds of a function's settings are Lambda's quotas. */
final class ComputeReader {
    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(15);
    private static final TimeDescription USUAL_INIT = new TimeDescription.LogNormal(Duration.ofMillis(400), 0.2);
    private static final int CONCURRENT_AT_FIRST = 5;
    private static final int UNLIMITED = 1_000_000;

    private static final Pattern OBJECT = Pattern.compile("[a-z0-9.-]{3,63}/[A-Za-z0-9!_.*'()/-]{1,500}");

    private final References references;
    private final StepReader steps;

    ComputeReader(References references) {
        this.references = references;
        this.steps = new StepReader(references);
    }

    FunctionDescription function(String name, YamlMap map) {
        Fields fields = new Fields(map);
        Duration timeout = fields.duration("timeout");
        if (timeout.compareTo(LONGEST_TIMEOUT) > 0 || timeout.toMillis() % 1000 != 0) {
            map.problem("timeout", "Lambda has no such timeout", "write whole seconds, 15 minutes at most");
        }
        int memory = fields.integer("memory", 128, 10_240);
        int used = fields.integer("used", 1, 10_240, Math.min(128, memory));
        if (used > memory) {
            map.problem("used", "it uses more than its memory", "write " + memory + " at most, or give it more memory");
        }
        FunctionDescription function = new FunctionDescription(
                name,
                timeout,
                memory,
                used,
                fields.integer("warm", 0, 1000, 1),
                map.optional("init").map(StepReader::time).orElse(USUAL_INIT),
                fields.integerOrNone("reserved", 0, 100_000),
                map.optional("reads").flatMap(YamlNode::map).flatMap(this::source),
                object(fields),
                steps.steps(map, name));
        map.close();
        return function;
    }

    private static Optional<String> object(Fields fields) {
        if (!fields.map().has("may-get")) {
            return Optional.empty();
        }
        String object = fields.text("may-get");
        if (!OBJECT.matcher(object).matches()) {
            fields.map().problem("may-get", "that is no object of a bucket", "write BUCKET/KEY");
        }
        return Optional.of(object);
    }

    private Optional<SourceDescription> source(YamlMap map) {
        boolean readsQueue = map.has("queue");
        boolean readsStream = map.has("stream");
        Optional<SourceDescription> source = Optional.empty();
        if (readsQueue && readsStream) {
            map.problem("stream", "a function here reads a queue or a stream, not both", "keep one of them");
            map.has("batch");
        } else if (readsQueue) {
            source = Optional.of(queue(map));
        } else if (readsStream) {
            source = Optional.of(stream(map));
        } else {
            map.problem("", "it reads nothing", "write 'queue:' or 'stream:'");
        }
        map.close();
        return source;
    }

    private SourceDescription queue(YamlMap map) {
        Fields fields = new Fields(map);
        int batch = fields.integer("batch", 1, 10_000, 10);
        Duration window = fields.duration("window", Duration.ofMillis(20));
        if (batch > 10 && window.compareTo(Duration.ofSeconds(1)) < 0) {
            map.problem("batch", "Lambda wants a window for a batch of more than 10", "add 'window: PT1S' or more");
        }
        return new SourceDescription.Queue(
                map.optional("queue")
                        .map(value -> references.use(References.Kind.QUEUE, value))
                        .orElse(""),
                batch,
                window,
                fields.integer("concurrent-at-first", 1, 1000, CONCURRENT_AT_FIRST),
                fields.integerOrNone("most-concurrent", 2, 1000),
                fields.flag("reports-failures"));
    }

    private SourceDescription stream(YamlMap map) {
        Fields fields = new Fields(map);
        return new SourceDescription.Stream(
                map.optional("stream")
                        .map(value -> references.use(References.Kind.TABLE, value))
                        .orElse(""),
                fields.integer("batch", 1, 10_000, 100),
                fields.choice("handles", Map.of("each", true, "batch", false), true));
    }

    ServiceDescription service(String name, YamlMap map) {
        Optional<YamlMap> check = map.optional("health-check").flatMap(YamlNode::map);
        Duration every = check.map(each -> new Fields(each).duration("every")).orElse(Duration.ofSeconds(10));
        int changesAfter = check.map(each -> new Fields(each).integer("changes-after", 1, 10, 3))
                .orElse(3);
        check.ifPresent(YamlMap::close);
        ServiceDescription service = new ServiceDescription(
                name,
                map.optional("subnets").flatMap(YamlNode::text).orElse(name),
                instances(map),
                orUnlimited(map, "servers", 1),
                orUnlimited(map, "queue", 0),
                every,
                changesAfter,
                steps.steps(map, name));
        if (service.subnets().equals(Surroundings.FUNCTION_SUBNETS)) {
            map.problem("subnets", "these are the functions' subnets", "choose another name");
        }
        map.close();
        return service;
    }

    private static List<Integer> instances(YamlMap map) {
        Optional<YamlMap> zones = map.map("instances");
        List<Integer> instances = List.of("a", "b", "c").stream()
                .map(letter -> zones.map(zone -> new Fields(zone).integer(letter, 0, 100, 0))
                        .orElse(1))
                .toList();
        zones.ifPresent(YamlMap::close);
        if (instances.stream().allMatch(count -> count == 0)) {
            map.problem("instances", "there is no instance at all", "give one zone of a, b and c one instance");
        }
        return instances;
    }

    private static int orUnlimited(YamlMap map, String key, int least) {
        Optional<YamlNode> value = map.required(key);
        boolean isUnlimited = value.filter(node -> !node.isMap() && !node.isList())
                .flatMap(YamlNode::text)
                .filter("unlimited"::equals)
                .isPresent();
        return isUnlimited
                ? UNLIMITED
                : value.flatMap(node -> node.integer(least, UNLIMITED)).orElse(UNLIMITED);
    }
}
