package dev.gameday.runbook.file;

import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.FlowMap;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one binding, section by section. Sections that a runbook may do without may be left out. */
final class BindingReader {
    private static final Pattern ARN = Pattern.compile("arn:aws[a-z-]{0,10}:[a-z0-9-]{1,40}:[!-~]{1,1500}");
    private static final Pattern FUNCTION = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern ROLE_NAME = Pattern.compile("[A-Za-z0-9+=,.@_-]{1,64}");
    private static final Pattern QUEUE = Pattern.compile("[A-Za-z0-9_-]{1,80}");
    private static final Pattern LOG_GROUP = Pattern.compile("[A-Za-z0-9_/.#-]{1,512}");

    private static final Pattern CLIENTS = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private BindingReader() {}

    /** The binding, if all its parts could be read. */
    static Optional<Binding> read(YamlMap map) {
        Optional<String> name = map.required("name").flatMap(Forms::name);
        Optional<String> account = map.required("account").flatMap(AccountForms::account);
        Optional<String> region = map.required("region").flatMap(AccountForms::region);
        Optional<String> faultRole = map.required("fault-role").flatMap(AccountForms::role);
        Map<String, String> functions = section(map, "functions", form(FUNCTION, "a function's name, not its ARN"));
        Map<String, String> roles = section(map, "roles", form(ROLE_NAME, "a role's name, not its ARN"));
        Map<String, Map<String, String>> subnets = section(map, "subnets", BindingReader::tags);
        Map<String, String> zones = section(map, "zones", node -> zone(node, region.orElse("")));
        Map<String, String> alarms = section(map, "alarms", YamlNode::text);
        Map<String, String> logs = section(map, "logs", form(LOG_GROUP, "a log group's name"));
        Map<String, String> resources = section(map, "resources", form(ARN, "an ARN"));
        Map<String, String> queues = section(map, "queues", form(QUEUE, "a standard queue's name, not its URL"));
        Map<String, String> clients = section(map, "clients", form(CLIENTS, "the name of a flow's clients"));
        Map<String, MetricSource> metrics = map.map("metrics")
                .map(section -> MetricSourceReader.read(section, functions))
                .orElse(Map.of());
        Set<String> parts = names(List.of(functions, queues, resources, clients));
        Set<String> targets = names(List.of(functions, roles, subnets, queues, resources));
        Optional<FlowMap> drawn = map.optional("map")
                .flatMap(YamlNode::map)
                .flatMap(section -> new FlowMapReader(parts, metrics.keySet(), targets).read(section));
        map.close();
        if (!Forms.all(name, account, region, faultRole)) {
            return Optional.empty();
        }
        checkAccount(map, account.orElseThrow(), faultRole.orElseThrow());
        return Optional.of(new Binding(
                name.orElseThrow(),
                account.orElseThrow(),
                region.orElseThrow(),
                faultRole.orElseThrow(),
                functions,
                roles,
                subnets,
                zones,
                metrics,
                alarms,
                logs,
                resources,
                queues,
                clients,
                drawn));
    }

    private static Set<String> names(List<Map<String, ?>> sections) {
        return sections.stream().flatMap(section -> section.keySet().stream()).collect(Collectors.toSet());
    }

    private static void checkAccount(YamlMap map, String account, String faultRole) {
        if (!faultRole.contains("::" + account + ":")) {
            map.problem("fault-role", "the role is not in the account " + account, "name a role of that account");
        }
    }

    private static Optional<String> zone(YamlNode node, String region) {
        return node.text().filter(zone -> {
            boolean inRegion = zone.startsWith(region) && zone.length() > region.length();
            if (!inRegion) {
                node.problem("'" + zone + "' is no zone of " + region, "write one such as " + region + "a");
            }
            return inRegion;
        });
    }

    private static Optional<Map<String, String>> tags(YamlNode node) {
        return node.map().map(map -> {
            Map<String, String> tags = Forms.pairs(map);
            if (tags.isEmpty()) {
                node.problem("no tag selects these subnets", "write {key: value}, all of which a subnet must carry");
            }
            return tags;
        });
    }

    private static Function<YamlNode, Optional<String>> form(Pattern pattern, String form) {
        return node -> Forms.matching(node, pattern, form);
    }

    private static <T> Map<String, T> section(YamlMap map, String key, Function<YamlNode, Optional<T>> read) {
        return map.optional(key)
                .flatMap(YamlNode::map)
                .map(section -> Forms.named(section, read))
                .orElse(Map.of());
    }
}
