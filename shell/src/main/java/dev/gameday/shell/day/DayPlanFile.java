package dev.gameday.shell.day;

import dev.gameday.runbook.people.Role;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.day.Part.Kind;
import dev.gameday.shell.people.PersonName;
import dev.gameday.yaml.NearestName;
import dev.gameday.yaml.Problem;
import dev.gameday.yaml.Problems;
import dev.gameday.yaml.YamlFile;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns a day's YAML into a {@link DayPlan}, or into all that is wrong with it at once. */
public final class DayPlanFile {
    private static final int EARLIEST = -24 * 60;
    private static final int LATEST = 24 * 60;
    private static final String DRILL = "stop-drill";

    private final Set<String> scenarios;
    private final Problems problems = new Problems();

    private DayPlanFile(Set<String> scenarios) {
        this.scenarios = scenarios;
    }

    /** What reading a plan came to: the plan, or everything that is wrong with its file. */
    public record Read(Optional<DayPlan> plan, List<Problem> problems) {
        /** The plan; throws with all that is wrong. */
        public DayPlan orThrow() {
            return plan.orElseThrow(() -> new UsageException(
                    problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator()))));
        }
    }

    /** The plan in this text; {@code file} names it to people, {@code scenarios} are those that there are. */
    public static Read read(String file, String text, Set<String> scenarios) {
        DayPlanFile reader = new DayPlanFile(scenarios);
        Optional<DayPlan> plan = YamlFile.read(file, text, reader.problems)
                .flatMap(YamlNode::map)
                .flatMap(reader::plan);
        return reader.problems.none() ? new Read(plan, List.of()) : new Read(Optional.empty(), reader.problems.all());
    }

    private Optional<DayPlan> plan(YamlMap map) {
        Optional<String> name = map.required("day").flatMap(node -> node.parsed(DayPlanFile::name, NAME_FORM));
        Optional<String> title = map.text("title");
        Map<Role, List<String>> roles =
                map.optional("roles").flatMap(YamlNode::map).map(this::roles).orElse(Map.of());
        List<String> place = place(map);
        List<Part> parts = map.items("parts").stream()
                .flatMap(item -> item.map().flatMap(this::part).stream())
                .toList();
        if (map.has("parts") && problems.none()) {
            order(map, parts);
        }
        map.close();
        return name.isPresent() && title.isPresent() && !parts.isEmpty()
                ? Optional.of(new DayPlan(name.get(), title.get(), roles, place, parts))
                : Optional.empty();
    }

    private static final String NAME_FORM = "lower-case letters, digits and hyphens, at most 40, such as market-day";

    private static String name(String text) {
        if (!text.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException(NAME_FORM);
        }
        return text;
    }

    private Map<Role, List<String>> roles(YamlMap map) {
        Map<Role, List<String>> roles = new EnumMap<>(Role.class);
        map.forEach((key, value) -> {
            Optional<Role> role = Role.of(key);
            if (role.isEmpty()) {
                List<String> known =
                        Arrays.stream(Role.values()).map(Role::word).toList();
                value.problem("there is no role '" + key + "'", NearestName.remedy(key, known));
            }
            List<YamlNode> items = value.isList() ? value.items() : List.of(value);
            List<String> names = items.stream()
                    .flatMap(
                            item -> item
                                    .parsed(
                                            text -> PersonName.of(text).value(),
                                            "a name of 1 to 60 characters on one line")
                                    .stream())
                    .toList();
            role.ifPresent(known -> roles.put(known, names));
        });
        Set<String> everybody = roles.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        List<String> leads = roles.getOrDefault(Role.FACILITATOR, List.of());
        leads.stream()
                .filter(roles.getOrDefault(Role.FAULT_OPERATOR, List.of())::contains)
                .filter(both -> everybody.size() > 1)
                .forEach(both -> problems.add(
                        map.place(Role.FACILITATOR.word()),
                        both + " would lead the day and break things",
                        "give one of the two roles to somebody else"));
        return roles;
    }

    /** Where its scenarios run, as the options of {@code scenario run}. */
    private static List<String> place(YamlMap map) {
        List<String> options = new ArrayList<>();
        for (String key : List.of("live", "rehearsal", "profile", "binding", "speed")) {
            map.optional(key).flatMap(YamlNode::text).ifPresent(value -> options.addAll(List.of("--" + key, value)));
        }
        if (map.has("live") && map.has("rehearsal")) {
            map.problem("live", "a day runs live or in a rehearsal, not both", "leave one of the two out");
        }
        return options;
    }

    private Optional<Part> part(YamlMap map) {
        Optional<Integer> minute = map.integer("at", EARLIEST, LATEST);
        Map<Kind, String> kinds = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            map.optional(kind.key()).flatMap(YamlNode::text).ifPresent(text -> kinds.put(kind, text));
        }
        String say = map.optional("say").flatMap(YamlNode::text).orElse("");
        Map<String, String> settings = new LinkedHashMap<>();
        map.optional("set")
                .flatMap(YamlNode::map)
                .ifPresent(set -> set.forEach((key, value) -> value.text().ifPresent(text -> settings.put(key, text))));
        if (kinds.size() != 1) {
            problems.add(
                    map.place(),
                    kinds.isEmpty()
                            ? "the part does not say what happens in it"
                            : "the part is " + kinds.size() + " things",
                    "write one of "
                            + Arrays.stream(Kind.values()).map(Kind::key).collect(Collectors.joining(", ")));
            map.close();
            return Optional.empty();
        }
        Kind kind = kinds.keySet().iterator().next();
        String about = kinds.values().iterator().next();
        boolean runs = kind == Kind.SCENARIO || kind == Kind.PREFLIGHT;
        boolean file = about.endsWith(".yaml") || about.endsWith(".yml") || about.contains("/");
        if (runs && !file && !scenarios.contains(about)) {
            map.problem(kind.key(), "there is no scenario '" + about + "'", NearestName.remedy(about, scenarios));
        }
        if (!settings.isEmpty() && !runs) {
            map.problem("set", "only a scenario has settings", "take 'set' out");
        }
        map.close();
        return minute.map(at -> new Part(at, kind, about, say, settings));
    }

    /** What makes a day of parts: an order, a roll-call before anything is broken, findings at its end. */
    private void order(YamlMap map, List<Part> parts) {
        List<YamlNode> items = map.items("parts");
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i).minute() < parts.get(i - 1).minute()) {
                problems.add(
                        items.get(i).place(),
                        "the part begins at minute " + parts.get(i).minute() + ", before the one above it",
                        "put the parts in the order of their minutes");
            }
        }
        boolean called = false;
        for (int i = 0; i < parts.size(); i++) {
            called |= parts.get(i).kind() == Kind.ROLL_CALL;
            if (parts.get(i).kind() == Kind.SCENARIO && !called) {
                problems.add(
                        items.get(i).place(),
                        "something is broken before anybody was asked who can stop it",
                        "put a roll-call before it");
                break;
            }
        }
        boolean experiments = parts.stream()
                .anyMatch(part -> part.kind() == Kind.SCENARIO && !part.about().equals(DRILL));
        if (!experiments) {
            map.problem("parts", "the day has no experiment", "add a part with 'scenario: NAME'");
        }
        if (parts.stream().noneMatch(part -> part.kind() == Kind.FINDINGS)) {
            map.problem("parts", "nobody would own what is found", "end with a part 'findings: Who owns what?'");
        }
    }
}
