package dev.gameday.runbook.file;

import dev.gameday.runbook.Moment;
import dev.gameday.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a runbook names its injections, remembered until all its steps are known. */
final class Mentions {
    /** A place that names an injection: as a moment of it, or to remove it. {@code scene} is the naming step's index. */
    record Mention(YamlNode node, String step, Optional<Moment> moment, Optional<Integer> scene) {}

    private static final String FORM = "step.request, step.effect, step.end or step.removed, with an offset of at most"
            + " 24 hours if need be, such as deny.effect+PT60S";

    private static final int LONGEST_FORM = 200;

    private final List<Mention> all = new ArrayList<>();
    private Optional<Integer> scene = Optional.empty();

    /** What is read from here on belongs to the step of that index. */
    void enter(int index) {
        scene = Optional.of(index);
    }

    /** A moment of a run. */
    Optional<Moment> moment(YamlNode node) {
        Optional<Moment> moment = node.parsed(Mentions::parse, FORM);
        moment.ifPresent(value -> all.add(new Mention(node, value.step(), moment, scene)));
        return moment;
    }

    /** The name of an injection. */
    Optional<String> injection(YamlNode node) {
        Optional<String> step = Forms.name(node);
        step.ifPresent(name -> all.add(new Mention(node, name, Optional.empty(), scene)));
        return step;
    }

    /** Every mention, in the order of reading. */
    List<Mention> all() {
        return List.copyOf(all);
    }

    private static Moment parse(String text) {
        return Optional.of(text)
                .filter(t -> t.length() <= LONGEST_FORM)
                .flatMap(Moment::parse)
                .filter(moment -> moment.offset().abs().compareTo(Forms.LONGEST) <= 0)
                .orElseThrow(() -> new IllegalArgumentException("no moment"));
    }
}
