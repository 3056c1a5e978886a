package dev.gameday.runbook.file;

import dev.gameday.runbook.Step;
import dev.gameday.yaml.YamlMap;
import dev.gameday.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the steps of a runbook: the one key that names a kind says which kind a step is; its value is the step's id. */
final class StepReader {
    /** Reads what is particular to one kind of step. */
    @FunctionalInterface
    interface Form {
        Optional<? extends Step> read(Heading heading, YamlMap map);
    }

    /** What every step has. */
    record Heading(Optional<String> id, Optional<String> title) {
        String idOrThrow() {
            return id.orElseThrow();
        }

        String titleOrThrow() {
            return title.orElseThrow();
        }
    }

    /** The keys of which each step has one, in the order in which a story has them. */
    static final List<String> KINDS =
            List.of("brief", "baseline", "predict", "inject", "observe", "halt", "remove", "recover", "debrief");

    private final Ids ids = new Ids("step");
    private final Mentions mentions;
    private final Map<String, Form> forms;

    StepReader(Mentions mentions) {
        this.mentions = mentions;
        this.forms = new StepForms(mentions).byKind();
    }

    /** The steps that are written in these items, in their order, the broken ones too. */
    List<Scene> read(List<YamlNode> items) {
        List<Scene> scenes = new ArrayList<>();
        for (YamlNode item : items) {
            int index = scenes.size();
            mentions.enter(index);
            item.map().flatMap(map -> scene(index, map)).ifPresent(scenes::add);
        }
        return scenes;
    }

    private Optional<Scene> scene(int index, YamlMap map) {
        return Kind.of(map, KINDS, "a step").map(kind -> {
            if (!kind.exact()) {
                return new Scene(index, kind.name(), Optional.empty(), map, Optional.empty());
            }
            Heading heading = new Heading(ids.take(map, kind.name()), map.text("title"));
            Optional<? extends Step> step =
                    Optional.ofNullable(forms.get(kind.name())).orElseThrow().read(heading, map);
            map.close();
            return new Scene(index, kind.name(), heading.id(), map, step.map(s -> s));
        });
    }
}
