package dev.gameday.runbook.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gameday.yaml.Problem;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One mistake at a time in the example: each is found, alone, and with its remedy. */
class RunbookChecksTest {
    private static final String REMOVE = "  - remove: lift\n    title: Take the delay away\n    injections: [slow]\n";
    private static final String RECOVER =
            "  - recover: calm\n    title: Back to normal\n    window: PT1M\n    patience: PT10M\n";
    private static final String BASELINE =
            "  - baseline: normal\n    title: What is normal\n    window: PT3M\n    patience: PT5M\n";

    @ParameterizedTest(name = "{2}")
    @MethodSource("mistakes")
    void finds_a_single_mistake_and_nothing_else(String piece, String other, String expected) {
        assertThat(RunbookFile.read("f.yaml", Example.with(piece, other)).problems())
                .extracting((Problem p) -> p.wrong() + ", " + p.remedy())
                .containsExactly(expected);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(inForms(), inSections(), leftOut(), inTheStory(), inParameters())
                .flatMap(m -> m);
    }

    private static Stream<Arguments> inForms() {
        return Stream.of(
                arguments("code: X1", "code: x", "'x' can't be read, write a code such as S1"),
                arguments(
                        "id: slow-orders",
                        "id: Slow Orders",
                        "'Slow Orders' can't be read, write lower-case letters, digits and hyphens, at most 40, such as"
                                + " order-intake"),
                arguments(
                        "is: \"<= 120\"",
                        "is: 5..1",
                        "'5..1' can't be read, write a range such as '>= 99.9', '<= 5' or 0.95..1.05, the lower end"
                                + " first"),
                arguments("for: PT60S", "for: PT25H", "PT25H is outside its bounds, write PT0S to PT24H"),
                arguments(
                        "raised-after: slow.effect",
                        "raised-after: slow.started",
                        "'slow.started' can't be read, write step.request, step.effect, step.end or step.removed, with"
                                + " an offset of at most 24 hours if need be, such as deny.effect+PT60S"),
                arguments(
                        "raised-after: slow.effect",
                        "raised-after: slow.effect+PT99H",
                        "'slow.effect+PT99H' can't be read, write step.request, step.effect, step.end or step.removed,"
                                + " with an offset of at most 24 hours if need be, such as deny.effect+PT60S"),
                arguments(
                        "Does anyone see it",
                        "Does ${who} see it",
                        "nothing fills in '${who}' under 'summary', write it under zone, duration or arguments only"),
                arguments(
                        "A tenth of all orders takes",
                        "\"A \\u0007 tenth\" #",
                        "the text holds the control character U+0007, take it out"));
    }

    private static Stream<Arguments> inSections() {
        return Stream.of(
                arguments("alarms: [latency]", "alarm: [latency]", "unknown key 'alarm', did you mean 'alarms'?"),
                arguments("      claim: Orders are accepted as before.\n", "", "'claim' is missing, add 'claim:' here"),
                arguments(
                        "  - id: latency\n",
                        "  - id: flagged\n",
                        "two assertions are called 'flagged', the other in line 26, give this one another name"),
                arguments(
                        "mean: accepted",
                        "average: accepted",
                        "a measure of no kind, add one of the keys mean, min, max, sum, slope, alarm, returns,"
                                + " clean-after"),
                arguments("mean: accepted", "maean: accepted", "'maean' is no kind of measure, did you mean 'mean'?"),
                arguments(
                        "mean: accepted, from",
                        "mean: accepted, max: accepted, from",
                        "a measure can't be 'mean' and 'max' at once, write two, or one of them"),
                arguments(
                        "{mean: accepted, from: slow.effect, until: slow.end}",
                        "{mean: accepted, from: slow.end, until: slow.effect}",
                        "'until' is not after 'from', write a later moment"),
                arguments(
                        "  - {metric: accepted, is: \">= 99.9\"}\n  - {metric: acknowledge-p99, is: \"<= 800\"}\n",
                        "  []\n",
                        "'steady-state' is empty, write at least one '- item'"),
                arguments(
                        "    preset: 10\n",
                        "    preset: 0\n",
                        "percentage is 0, outside its bounds, write 1 to 100 percent"),
                arguments(
                        "    maximum: 100\n",
                        "    maximum: 0\n    # preset\n",
                        "percentage is 0, outside its bounds, write at least 1 percent"),
                arguments("type: integer", "type: integr", "'integr' is no type, did you mean 'integer'?"),
                arguments(
                        "percentage: \"${percentage}\"",
                        "percentage: \"${precentage}\"",
                        "no parameter is called 'precentage', did you mean 'percentage'?"),
                arguments(
                        "alarms: [latency]",
                        "relaxes: [accepted]",
                        "'accepted' is relaxed, but nothing stands in its place, add a stop condition of that id under"
                                + " 'stop-conditions'"),
                arguments(
                        "{log: intake, text: modifying the function response}",
                        "{log: intake, metric: accepted}",
                        "a proof is a log or a metric, write {log, text} or {metric, outside}"));
    }

    private static Stream<Arguments> inTheStory() {
        return Stream.of(
                arguments(
                        REMOVE + RECOVER,
                        RECOVER,
                        "no later step removes 'slow', add a 'remove' step with injections: [slow]"),
                arguments(
                        BASELINE,
                        BASELINE + "  - halt: button\n    title: Halt\n    at: slow.request\n",
                        "'slow' is injected only after this step, move this step after it"),
                arguments(
                        BASELINE,
                        BASELINE + "  - remove: early\n    title: Early\n    injections: [slow]\n",
                        "'slow' is injected only after this step, move this step after it"),
                arguments(RECOVER, "", "nothing waits for normal after this, add a 'recover' step after it"),
                arguments(BASELINE, "", "nothing measures what is normal before this, add a 'baseline' step before it"),
                arguments(
                        "- observe: watch", "- obsrve: watch", "'obsrve' is no kind of step, did you mean 'observe'?"),
                arguments(
                        "- observe: watch",
                        "- observe: normal",
                        "two steps are called 'normal', the other in line 49, give this one another name"),
                arguments(
                        "until: slow.end\n  -",
                        "until: slow.removed\n  -",
                        "this step waits for the removal of 'slow', which no step before it does, move it after the"
                                + " 'remove' step, or wait for slow.end"),
                arguments(
                        "until: slow.end\n  -",
                        "until: normal.end\n  -",
                        "'normal' is a baseline step, not an injection, write one of slow"),
                arguments(
                        "    window: PT1M\n    patience: PT10M\n",
                        "    window: PT1M\n    patience: PT2M\n",
                        "the patience is shorter than what it waits for, PT3M, write PT3M or more"),
                arguments(
                        "injections: [slow]",
                        "injections: [slow, fast]",
                        "no step is called 'fast', write one of slow"));
    }

    private static Stream<Arguments> leftOut() {
        return Stream.of(
                arguments("code: X1\n", "", "'code' is missing, add 'code:' here"),
                arguments(
                        between("steady-state:", "hypothesis:"),
                        "",
                        "'steady-state' is missing, add 'steady-state:' here"),
                arguments(
                        between("hypothesis:", "observations:"), "", "'hypothesis' is missing, add 'hypothesis:' here"),
                arguments(
                        between("  assertions:", "observations:"),
                        "",
                        "'assertions' is missing, add 'assertions:' here"),
                arguments(
                        between("stop-conditions:", "alarms:"),
                        "",
                        "'stop-conditions' is missing, add 'stop-conditions:' here"),
                arguments(
                        "hints:\n",
                        "hints:\n  - One.\n  - Two.\n",
                        "too many hints, write 2 or 3: where to look, which metric, and perhaps the cause"));
    }

    private static Stream<Arguments> inParameters() {
        return Stream.of(
                arguments(
                        "percentage: \"${percentage}\"",
                        "percentage: 10",
                        "nothing uses the parameter 'percentage', write ${percentage} where it belongs"),
                arguments(
                        "duration: PT3M\n",
                        "duration: ${percentage}\n",
                        "'percentage' is no duration, give the parameter 'type: duration'"),
                arguments(
                        "delay: 2000",
                        "delay: \"${percentage} ${\"",
                        "'${' begins a placeholder that doesn't end, write ${name}"));
    }

    private static String between(String start, String end) {
        String text = Example.text();
        return text.substring(text.indexOf(start), text.indexOf(end));
    }
}
