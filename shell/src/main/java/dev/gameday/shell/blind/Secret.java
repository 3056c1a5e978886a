package dev.gameday.shell.blind;

import dev.gameday.catalog.Fault;
import dev.gameday.catalog.InjectionId;
import dev.gameday.catalog.Mechanism;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.Step;
import dev.gameday.runbook.plan.Plan;
import dev.gameday.runbook.plan.PlannedInjection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that would tell what is wrong: a plan's scenario, the ids, names and ARNs of its faults, the ids that AWS gave
 * them, and their arguments. A number says nothing by itself ("5" is in every metric), so an argument counts where it stands
 * beside its name or in its unit.
 */
final class Secret {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final int DISTINCTIVE = 4;
    private static final int LARGE = 1000;

    /** What an argument is called where AWS, the runbooks and the logs speak of it. */
    private static final Map<String, String> ALIASES = Map.of(
            "memory", "memory|memory ?size",
            "concurrency", "concurrency|reserved|reserved ?concurrent ?executions",
            "delay", "delay|startup ?delay ?milliseconds",
            "percentage", "percentage|invocation ?percentage",
            "zone", "zone|az|availability zone");

    private static final Set<String> UNITS = Set.of("megabytes", "milliseconds", "MB", "ms");

    private Secret() {}

    /** The patterns, each of a whole word. */
    static List<Pattern> of(Plan plan) {
        List<Pattern> words = new ArrayList<>();
        Runbook runbook = plan.runbook();
        word(words, runbook.id());
        word(words, runbook.title());
        words.add(Pattern.compile("\\b" + Pattern.quote(runbook.code()) + "\\b"));
        words.add(Pattern.compile("arn:aws[a-z-]*:fis:[^\\s\"']*"));
        runbook.steps().stream()
                .filter(Step.Inject.class::isInstance)
                .map(Step::title)
                .forEach(title -> word(words, title));
        for (PlannedInjection planned : plan.injections()) {
            Fault fault = planned.injection().fault();
            word(words, fault.id().value());
            word(words, fault.title());
            words.add(Pattern.compile(
                    Pattern.quote(InjectionId.PREFIX + planned.injection().id().session()) + "[\\w-]*"));
            mechanism(words, fault.mechanism());
            planned.injection().targets().forEach(target -> word(words, target.arn()));
            planned.injection().arguments().forEach((name, value) -> argument(words, fault, name, value));
        }
        plan.settings().forEach((name, value) -> beside(words, name, value));
        return words;
    }

    private static void mechanism(List<Pattern> words, Mechanism mechanism) {
        if (mechanism instanceof Mechanism.FisAction action) {
            word(words, action.actionId());
        }
    }

    private static void argument(List<Pattern> words, Fault fault, String name, String value) {
        beside(words, name, value);
        boolean number = NUMBER.matcher(value).matches();
        if (!number && value.length() >= DISTINCTIVE && !value.matches("[a-z0-9-]+")) {
            words.add(Pattern.compile(Pattern.quote(value)));
        }
        String unit = fault.parameter(name).map(parameter -> parameter.unit()).orElse("");
        if (number && (UNITS.contains(unit) || Double.parseDouble(value) >= LARGE)) {
            String digits = "(?<![\\d.,])" + grouped(value) + "(?![\\d])";
            words.add(Pattern.compile(
                    Double.parseDouble(value) >= LARGE ? digits : digits + "\\s?(MB|ms|megabytes|milliseconds)\\b"));
        }
    }

    /** With or without a comma for the thousands. */
    private static String grouped(String digits) {
        int at = digits.length() - 3;
        return at > 0 && digits.matches("\\d+") ? digits.substring(0, at) + ",?" + digits.substring(at) : digits;
    }

    private static void beside(List<Pattern> words, String name, String value) {
        if (!value.isEmpty()) {
            words.add(Pattern.compile("(?i)(?<=\\b(?:" + ALIASES.getOrDefault(name, Pattern.quote(name))
                    + ")[\\s\"':=]{0,4}(?:is |of |to |size )?[\"']?)" + Pattern.quote(value) + "\\b"));
        }
    }

    private static void word(List<Pattern> words, String text) {
        if (!text.isBlank()) {
            words.add(Pattern.compile("(?i)(?<![\\w-])" + Pattern.quote(text) + "(?![\\w-])"));
        }
    }
}
