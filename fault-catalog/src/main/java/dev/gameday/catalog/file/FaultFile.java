package dev.gameday.catalog.file;

import dev.gameday.catalog.Category;
import dev.gameday.catalog.FailureMode;
import dev.gameday.catalog.Fault;
import dev.gameday.catalog.FaultId;
import dev.gameday.catalog.Mechanism;
import dev.gameday.catalog.TargetKind;
import dev.gameday.yaml.Problems;
import dev.gameday.yaml.YamlFile;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns one fault file into a {@link Fault}, or into every problem that it has. Reads nothing but the text it is given. */
public final class FaultFile {
    private static final Pattern PERMISSION = Pattern.compile("[a-z0-9-]+:[A-Za-z0-9]+");

    private final FisActions actions;

    /** A reader that checks FIS faults against these actions. */
    public FaultFile(FisActions actions) {
        this.actions = actions;
    }

    /** The fault; empty, with all problems noted, if anything is wrong. {@code file} names the text to people. */
    public Optional<Fault> read(String file, String text, Problems problems) {
        Problems own = new Problems();
        Optional<Fault> fault =
                YamlFile.read(file, text, own).flatMap(YamlNode::map).flatMap(map -> fault(map, own));
        own.all().forEach(p -> problems.add(p.place(), p.wrong(), p.remedy()));
        return fault.filter(f -> own.none());
    }

    private Optional<Fault> fault(YamlMap map, Problems own) {
        Optional<FaultId> id =
                map.required("id").flatMap(node -> node.parsed(FaultId::new, "lower-case words joined by hyphens"));
        Optional<String> title = map.text("title");
        Optional<Category> category = map.choice("category", byName(Category.values(), Category::label));
        Optional<String> description = map.text("description");
        Optional<TargetKind> target = map.choice("target", byName(TargetKind.values(), TargetKind::noun));
        Optional<YamlMap> lasting = map.map("duration");
        Optional<Duration> shortest = lasting.flatMap(d -> d.duration("shortest"));
        Optional<Duration> longest = lasting.flatMap(d -> d.duration("longest"));
        lasting.ifPresent(YamlMap::close);
        Parameters parameters = Parameters.read(map, shortest, longest);
        Optional<Mechanism> mechanism =
                map.map("mechanism").flatMap(m -> new MechanismSection(m, target, parameters, actions).read());
        Optional<FailureMode> failureMode = map.map("failure-mode").flatMap(FaultFile::failureMode);
        Optional<String> undo = map.text("undo");
        List<String> inject = permissions(map, target, "permissions-to-inject");
        List<String> takeAway = permissions(map, target, "permissions-to-undo");
        List<String> watch = texts(map, "watch");
        parameters.noteUnused();
        map.close();
        order(map, shortest, longest);
        return own.none()
                ? Optional.of(new Fault(
                        id.orElseThrow(),
                        title.orElseThrow(),
                        category.orElseThrow(),
                        description.orElseThrow(),
                        target.orElseThrow(),
                        mechanism.orElseThrow(),
                        shortest.orElseThrow(),
                        longest.orElseThrow(),
                        parameters.declared(),
                        failureMode.orElseThrow(),
                        undo.orElseThrow(),
                        inject,
                        takeAway,
                        watch))
                : Optional.empty();
    }

    private static Optional<FailureMode> failureMode(YamlMap map) {
        Optional<String> component = map.text("component");
        Optional<String> mode = map.text("mode");
        Optional<String> category = map.text("category");
        Optional<Integer> severity = map.integer("severity", 1, 10);
        Optional<Integer> occurrence = map.integer("occurrence", 1, 10);
        Optional<Integer> detection = map.integer("detection", 1, 10);
        map.close();
        boolean scored = severity.isPresent() && occurrence.isPresent() && detection.isPresent();
        return scored && component.isPresent() && mode.isPresent() && category.isPresent()
                ? Optional.of(new FailureMode(
                        component.get(), mode.get(), category.get(), severity.get(), occurrence.get(), detection.get()))
                : Optional.empty();
    }

    private static void order(YamlMap map, Optional<Duration> shortest, Optional<Duration> longest) {
        if (shortest.isPresent() && longest.isPresent() && shortest.get().compareTo(longest.get()) > 0) {
            map.problem("duration", "the shortest duration is longer than the longest", "write them in that order");
        }
        if (shortest.filter(Duration::isZero).isPresent()) {
            map.problem("duration", "the shortest duration is nothing", "write at least PT1S");
        }
    }

    /** Only the load is changed without any call to AWS, so only there may permissions be left out. */
    private static List<String> permissions(YamlMap map, Optional<TargetKind> target, String key) {
        if (target.equals(Optional.of(TargetKind.LOAD)) && map.optional(key).isEmpty()) {
            return List.of();
        }
        List<String> permissions = new ArrayList<>();
        for (YamlNode item : map.items(key)) {
            item.text().ifPresent(text -> {
                if (!PERMISSION.matcher(text).matches()) {
                    item.problem("'" + text + "' is no permission", "write service:Action in full");
                }
                permissions.add(text);
            });
        }
        return permissions;
    }

    private static List<String> texts(YamlMap map, String key) {
        return map.items(key).stream().flatMap(item -> item.text().stream()).toList();
    }

    private static <T> Map<String, T> byName(T[] values, Function<T, String> name) {
        return Arrays.stream(values).collect(Collectors.toMap(name, Function.identity()));
    }
}
