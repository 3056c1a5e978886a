package dev.gameday.shell.view.display;

import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Target;
import dev.gameday.catalog.metric.Canary;
import dev.gameday.runbook.StopCondition;
import dev.gameday.runbook.plan.Cost;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.runbook.plan.PlanHash;
import dev.gameday.runbook.plan.PlannedInjection;
import dev.gameday.shell.view.text.Elapsed;
import dev.gameday.shell.view.text.Line;
import dev.gameday.shell.view.text.Quantity;
import dev.gameday.shell.view.text.TerminalText;
import dev.gameday.shell.view.text.Tone;
import dev.gameday.shell.view.text.Wrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A plan as people read it before they approve it: exactly what would be done, to what, for how long, and its undo. */
public final class PlanText {
    private static final int INDENT = 2;

    private final int width;
    private final List<Line> lines = new ArrayList<>();

    private PlanText(int width) {
        this.width = width;
    }

    /** The plan in lines of at most {@code width} columns (20 or more); long texts are wrapped, ARNs never cut. */
    public static List<Line> of(Plan plan, int width) {
        PlanText text = new PlanText(Math.max(20, width));
        text.write(plan);
        return text.lines;
    }

    private void write(Plan plan) {
        title("Plan " + PlanHash.brief(PlanHash.of(plan)) + ": "
                + plan.runbook().code() + " " + plan.runbook().title());
        field("claim", plan.runbook().hypothesis().claim());
        field(
                "where",
                plan.binding() + ", account " + plan.identity().account() + ", "
                        + plan.identity().region());
        field("as", plan.identity().arn());
        if (!plan.settings().isEmpty()) {
            field("settings", pairs(plan.settings()));
        }
        field("longest", Elapsed.of(plan.longest()) + ", what waits for people not counted");
        int minutes = Cost.of(plan).actionMinutes();
        field("costs", minutes == 0 ? "nothing that FIS bills" : minutes + " FIS action-minutes at the most");
        plan.canaries().values().forEach(canary -> field("canary", canary(plan, canary)));
        plan.injections().forEach(this::injection);
        lines.add(Line.EMPTY);
        title("Stops when");
        int widest = plan.stopConditions().stream()
                .mapToInt(condition -> TerminalText.width(condition.id()))
                .max()
                .orElse(0);
        plan.stopConditions().forEach(condition -> field(condition.id(), stop(plan, condition), widest));
    }

    private static String canary(Plan plan, Canary canary) {
        return "%s every %s s, given up after %s s; at most %d calls"
                .formatted(
                        canary.label(),
                        canary.every().toSeconds(),
                        Quantity.of(canary.timeout().toMillis() / 1000.0),
                        plan.calls(canary));
    }

    private void injection(PlannedInjection planned) {
        Injection injection = planned.injection();
        lines.add(Line.EMPTY);
        lines.add(Line.of("Injection " + planned.step() + ": ", Tone.TITLE)
                .plus(injection.fault().title(), Tone.FAULT)
                .fit(width));
        field(
                "fault",
                injection.fault().id() + " by " + injection.fault().mechanism().kind());
        if (!injection.arguments().isEmpty()) {
            field("arguments", pairs(injection.arguments()));
        }
        field("at most", injection.blastRadius().toString());
        injection.targets().stream().map(Target::arn).forEach(arn -> field("target", arn));
        field("calls", String.join(", ", planned.calls()));
        field("proof", planned.proof().toString());
        field("undo", injection.fault().undo());
        field("expiry", expiry(injection));
    }

    private static String expiry(Injection injection) {
        String after = " after " + Elapsed.of(injection.duration());
        return injection
                .schedulerRole()
                .map(role -> "ended by EventBridge Scheduler" + after + ", as " + role)
                .orElse(
                        injection.expires()
                                ? "ends by itself" + after
                                : "DOES NOT END BY ITSELF: only the undo ends it");
    }

    private static String stop(Plan plan, StopCondition condition) {
        String unit = plan.metrics().containsKey(condition.metric())
                ? plan.metrics().get(condition.metric()).unit()
                : "";
        return "%s is not %s%s%s%s"
                .formatted(
                        condition.metric(),
                        condition.tolerance(),
                        unit.isEmpty() ? "" : " " + unit,
                        condition.sustained().isZero()
                                ? ""
                                : " for " + condition.sustained().toSeconds() + " s",
                        condition
                                .alarm()
                                .map(name -> "; AWS stops it too, at alarm " + name)
                                .orElse(""));
    }

    private static String pairs(Map<String, String> map) {
        return map.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private void title(String text) {
        Wrapped.lines(text, width).forEach(line -> lines.add(Line.of(line, Tone.TITLE)));
    }

    private void field(String name, String value) {
        field(name, value, TerminalText.width(name));
    }

    /** {@code widest} is the widest name among those that stand below each other. */
    private void field(String name, String value, int widest) {
        int start = INDENT + Math.max(10, widest + 1);
        String head = " ".repeat(INDENT) + name;
        List<String> texts = Wrapped.lines(value, width - start);
        for (int i = 0; i < texts.size(); i++) {
            lines.add(Line.of(i == 0 ? head : "", Tone.MUTED)
                    .padded(start)
                    .plus(texts.get(i), name.equals("target") ? Tone.VALUE : Tone.PLAIN));
        }
    }
}
