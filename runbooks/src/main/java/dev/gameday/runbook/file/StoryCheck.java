package dev.gameday.runbook.file;

import dev.gameday.runbook.Moment.Anchor;
import dev.gameday.runbook.file.Mentions.Mention;
import dev.gameday.yaml.NearestName;
import dev.gameday.yaml.YamlMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that steps stand in an order that can be run, and that whatever names an injection names one there is. */
final class StoryCheck {
    private final List<Scene> scenes;
    private final List<Mention> mentions;
    private final Map<String, Scene> injections = new LinkedHashMap<>();
    private final Map<String, Scene> others = new LinkedHashMap<>();

    StoryCheck(List<Scene> scenes, List<Mention> mentions) {
        this.scenes = scenes;
        this.mentions = mentions;
        for (Scene scene : scenes) {
            scene.id().ifPresent(id -> (scene.is("inject") ? injections : others).putIfAbsent(id, scene));
        }
    }

    /** Notes everything that is out of order; {@code runbook} is where a missing injection is noted. */
    void run(YamlMap runbook) {
        List<Scene> injecting = scenes.stream().filter(s -> s.is("inject")).toList();
        if (injecting.isEmpty() && !scenes.isEmpty()) {
            runbook.problem("steps", "no step injects anything", "add an 'inject' step");
        }
        mentions.forEach(this::checkMention);
        injecting.stream().findFirst().ifPresent(this::checkBaseline);
        injections.forEach(this::checkRemoved);
        scenes.stream().filter(s -> s.is("remove")).reduce((a, b) -> b).ifPresent(this::checkRecover);
    }

    private void checkMention(Mention mention) {
        Optional<Scene> injection = Optional.ofNullable(injections.get(mention.step()));
        if (injection.isEmpty()) {
            unknown(mention);
            return;
        }
        mention.scene()
                .filter(at -> at < injection.get().index())
                .ifPresent(at -> mention.node()
                        .problem(
                                "'" + mention.step() + "' is injected only after this step",
                                "move this step after it"));
        boolean awaitsRemoval =
                mention.moment().filter(m -> m.anchor() == Anchor.REMOVED).isPresent();
        mention.scene()
                .filter(at -> awaitsRemoval && !removed(mention.step(), 0, at))
                .ifPresent(at -> mention.node()
                        .problem(
                                "this step waits for the removal of '" + mention.step()
                                        + "', which no step before it does",
                                "move it after the 'remove' step, or wait for " + mention.step() + ".end"));
    }

    private void unknown(Mention mention) {
        Optional<Scene> other = Optional.ofNullable(others.get(mention.step()));
        String wrong = other.map(scene -> "'" + mention.step() + "' is a " + scene.kind() + " step, not an injection")
                .orElse("no step is called '" + mention.step() + "'");
        mention.node()
                .problem(
                        wrong,
                        injections.isEmpty()
                                ? "name an 'inject' step"
                                : NearestName.remedy(mention.step(), injections.keySet()));
    }

    private void checkBaseline(Scene firstInjection) {
        if (scenes.stream().noneMatch(s -> s.is("baseline") && s.index() < firstInjection.index())) {
            firstInjection.problem("nothing measures what is normal before this", "add a 'baseline' step before it");
        }
    }

    private void checkRemoved(String id, Scene injection) {
        if (!removed(id, injection.index(), scenes.size())) {
            injection.problem(
                    "no later step removes '" + id + "'", "add a 'remove' step with injections: [" + id + "]");
        }
    }

    private void checkRecover(Scene lastRemoval) {
        if (scenes.stream().noneMatch(s -> s.is("recover") && s.index() > lastRemoval.index())) {
            lastRemoval.problem("nothing waits for normal after this", "add a 'recover' step after it");
        }
    }

    /** Whether a step between these indexes takes the injection away. */
    private boolean removed(String id, int after, int before) {
        return mentions.stream()
                .filter(m -> m.moment().isEmpty() && m.step().equals(id))
                .flatMap(m -> m.scene().stream())
                .anyMatch(at -> at >= after && at < before);
    }
}
