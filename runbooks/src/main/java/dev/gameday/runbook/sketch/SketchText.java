package dev.gameday.runbook.sketch;

import dev.gameday.catalog.metric.MetricSource;
import dev.gameday.runbook.Binding;
import dev.gameday.runbook.Proof;
import dev.gameday.runbook.SteadyState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sketch as a runbook's YAML, with comments that say what to make of it. What people answered stands in quotes, so that it
 * can't end a line or begin a key.
 */
public final class SketchText {
    /** The file that an editor finds the schema in, beside the runbook. */
    public static final String SCHEMA = "runbook.schema.json";

    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern LIKE_A_VALUE = Pattern.compile("true|false|null|yes|no|on|off|y|n");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}([.][0-9]{1,15})?");
    private static final int SAMPLES = 3;

    private final Sketch sketch;
    private final Binding binding;
    private final List<String> lines = new ArrayList<>();

    private SketchText(Sketch sketch, Binding binding) {
        this.sketch = sketch;
        this.binding = binding;
    }

    /** The text of the file; {@code binding} says how often metrics have values. */
    public static String of(Sketch sketch, Binding binding) {
        SketchText text = new SketchText(sketch, binding);
        text.head();
        text.claim();
        text.steps();
        text.tail();
        return String.join("\n", text.lines) + "\n";
    }

    private void head() {
        add("# yaml-language-server: $schema=" + SCHEMA);
        add("# 'scenario lint' says all that is wrong with this file at once; 'scenario plan' shows what it would do.");
        add("id: " + scalar(sketch.id()));
        add("code: X1");
        add("title: " + quoted(sketch.title()));
        add("summary: " + quoted(sketch.claim()));
        add("");
        add("# What normal is. The baseline before the injection and the recovery after it are measured against this.");
        add("steady-state:");
        sketch.steadyState()
                .forEach(steady -> add("  - {metric: " + scalar(steady.metric()) + ", is: "
                        + quoted(steady.tolerance().toString()) + "}"));
        add("");
    }

    private void claim() {
        add(
                "# All assertions must hold for the verdict HELD. Those below say that what is normal stays so; write your own.");
        add("hypothesis:");
        add("  claim: " + quoted(sketch.claim()));
        add("  assertions:");
        for (SteadyState steady : judged()) {
            String measure = steady.tolerance().high().isPresent() ? "max" : "mean";
            add("    - id: " + scalar(steady.metric()));
            add("      claim: " + quoted(titled(steady.metric()) + " stays in its range."));
            add("      measure: {" + measure + ": " + scalar(steady.metric())
                    + ", from: harm.effect, until: harm.end}");
            add("      is: " + quoted(steady.tolerance().toString()));
        }
        add("");
        add(
                "# When everything is taken away at once, beside the global conditions. Looser than normal, tighter than harm.");
        add("stop-conditions:");
        add("  - id: " + scalar(sketch.stop().id()));
        add("    metric: " + scalar(sketch.stop().metric()));
        add("    keeps: " + quoted(sketch.stop().tolerance().toString()));
        add("    for: " + sketch.stop().sustained());
        add("");
    }

    private void steps() {
        add("steps:");
        add("  - brief: opening");
        add("    title: Opening brief");
        add("    text: "
                + quoted("%s: %s, for %s. %s"
                        .formatted(sketch.fault().title(), sketch.target(), spoken(), sketch.claim())));
        add("  - baseline: normal");
        add("    title: What is normal");
        add("    window: PT3M");
        add("    patience: PT10M");
        add("  - predict: prediction");
        add("    title: What do we expect");
        add("    question: Who notices first, and by what?");
        add("    # What an unattended run answers.");
        add("    preset: " + quoted(sketch.claim()));
        inject();
        add("  - observe: watch");
        add("    title: Who sees it");
        add("    look-for:");
        sketch.fault().watch().forEach(watched -> add("      - " + quoted(watched)));
        add("    # Put to the responders; then what would make it better, which is theirs to find.");
        add("    ask:");
        add("      - Who is hurt by this, and how do you know?");
        add("    mitigate:");
        add("      - " + quoted("Halt. " + sketch.fault().undo()));
        add("    until: harm.end");
        add("  - remove: lift");
        add("    title: Take it away");
        add("    injections: [harm]");
        add("  - recover: calm");
        add("    title: Back to normal");
        add("    window: PT1M");
        add("    patience: PT10M");
        add("  - debrief: closing");
        add("    title: Debrief");
        add("    questions:");
        add("      - What surprised you?");
        add("      - What would have told you sooner?");
        add("");
    }

    private void inject() {
        add("  - inject: harm");
        add("    title: " + quoted(sketch.fault().title()));
        add("    # 'fault show " + sketch.fault().id().value()
                + "' says what it does, how it is undone and what it takes.");
        add("    fault: " + scalar(sketch.fault().id().value()));
        add("    target: " + scalar(sketch.target()));
        sketch.zone().ifPresent(zone -> add("    zone: " + scalar(zone)));
        add("    duration: " + sketch.duration());
        if (!sketch.arguments().isEmpty()) {
            add("    arguments:");
            sketch.arguments().forEach((name, value) -> add("      " + name + ": " + scalar(value)));
        }
        add("    # How the effect is known: something that only it can cause.");
        add("    proof: " + proof(sketch.proof()));
    }

    private void tail() {
        add("# Two or three, each telling more: where to look, which metric, the cause.");
        add("hints:");
        add("  - " + quoted("Something is wrong with " + sketch.target() + ", or with what it calls."));
        add("  - "
                + quoted("Look at "
                        + sketch.fault().watch().stream()
                                .findFirst()
                                .orElse(sketch.stop().metric()) + "."));
        add("");
        add("follow-ups:");
        add("  - Write down what was learned, each with an owner and a date.");
    }

    /** Those that have enough samples while the fault is in place to be judged by, or the first if none has. */
    private List<SteadyState> judged() {
        List<SteadyState> frequent = sketch.steadyState().stream()
                .filter(steady -> Optional.ofNullable(binding.metrics().get(steady.metric()))
                        .filter(source -> !source.quiet())
                        .map(MetricSource::period)
                        .filter(period -> period.multipliedBy(SAMPLES).compareTo(sketch.duration()) <= 0)
                        .isPresent())
                .toList();
        return frequent.isEmpty() ? sketch.steadyState().subList(0, 1) : frequent;
    }

    private String titled(String metric) {
        return Optional.ofNullable(binding.metrics().get(metric))
                .map(MetricSource::title)
                .orElse(metric);
    }

    private String spoken() {
        Duration duration = sketch.duration();
        return duration.toSecondsPart() == 0 ? duration.toMinutes() + " min" : duration.toSeconds() + " s";
    }

    private static String proof(Proof proof) {
        return proof.log()
                .map(log -> "{log: " + scalar(log) + ", text: "
                        + quoted(proof.text().orElse("")) + "}")
                .orElseGet(() -> "{metric: " + scalar(proof.metric().orElse("")) + ", outside: "
                        + quoted(proof.outside().map(Object::toString).orElse("")) + "}");
    }

    private static String scalar(String text) {
        boolean word =
                PLAIN.matcher(text).matches() && !LIKE_A_VALUE.matcher(text).matches();
        return word || NUMBER.matcher(text).matches() ? text : quoted(text);
    }

    /** A double-quoted scalar, whose escapes are those of JSON. */
    private static String quoted(String text) {
        return text.codePoints()
                .mapToObj(point -> point == '"' || point == '\\'
                        ? "\\" + Character.toString(point)
                        : point < ' ' ? " " : Character.toString(point))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private void add(String line) {
        lines.add(line);
    }
}
