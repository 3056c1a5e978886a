package dev.gameday.catalog.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Fault;
import dev.gameday.catalog.Mechanism;
import dev.gameday.yaml.Problem;
import dev.gameday.yaml.Problems;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultFileTest {
    private static final String GOOD = """
            id: slow
            title: Slow
            category: latency
            description: Slows it.
            target: function
            mechanism:
              kind: fis
              action: aws:lambda:invocation-add-delay
              target-key: Functions
              parameters:
                duration: ${duration}
                startupDelayMilliseconds: ${delay}
            duration:
              shortest: PT1M
              longest: PT1H
            parameters:
              - name: delay
                type: integer
                unit: milliseconds
                minimum: 0
                maximum: 900000
                preset: 1000
                description: How long.
            failure-mode:
              component: function
              mode: late
              category: excessive latency
              severity: 5
              occurrence: 5
              detection: 5
            undo: Stop it.
            permissions-to-inject:
              - fis:StartExperiment
            permissions-to-undo:
              - fis:StopExperiment
            watch:
              - Duration
            """;

    private final Problems problems = new Problems();
    private final FaultFile reader = new FaultFile(FisActions.shipped());

    @Test
    void a_good_file_becomes_a_fault() {
        Fault fault = read(GOOD).orElseThrow();

        assertThat(fault.shortest()).isEqualTo(Duration.ofMinutes(1));
        assertThat(fault.mechanism()).isInstanceOf(Mechanism.FisAction.class);
        assertThat(fault.failureMode().riskPriority()).isEqualTo(125);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void many_mistakes_are_all_found_at_once_with_line_column_and_remedy() {
        String bad = GOOD.replace("category: latency", "category: latenci")
                .replace("title: Slow", "titel: Slow")
                .replace("startupDelayMilliseconds", "startupDelayMillis")
                .replace("${delay}", "${dealy}")
                .replace("severity: 5", "severity: 11")
                .replace("longest: PT1H", "longest: PT13H")
                .replace("fis:StopExperiment", "fis:*")
                .replace("preset: 1000", "preset: -1");

        assertThat(read(bad)).isEmpty();
        assertThat(problems.all().stream().map(Problem::toString))
                .containsExactly(
                        "slow.yaml:1:1: 'title' is missing, add 'title:' here",
                        "slow.yaml:2:1: unknown key 'titel', did you mean 'title'?",
                        "slow.yaml:3:11: 'latenci' is no category, did you mean 'latency'?",
                        "slow.yaml:11:15: parameter 'duration' goes beyond what AWS takes: duration is PT13H, outside its"
                                + " bounds; write PT1M to PT12H, stay within what FIS takes",
                        "slow.yaml:12:25: '${dealy}' names no parameter of this fault, did you mean 'delay'?",
                        "slow.yaml:12:25: 'aws:lambda:invocation-add-delay' has no parameter 'startupDelayMillis', did you"
                                + " mean 'startupDelayMilliseconds'?",
                        "slow.yaml:17:5: the mechanism never uses 'delay', name it there as '${delay}', or take the"
                                + " parameter out",
                        "slow.yaml:22:13: this preset can't be: delay is -1, outside its bounds; write 0 to 900000"
                                + " milliseconds, correct it or the bounds",
                        "slow.yaml:28:13: '11' is outside its bounds, write a whole number from 1 to 10",
                        "slow.yaml:35:5: 'fis:*' is no permission, write service:Action in full");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maximum: 900000|maximum: 900001|goes beyond what AWS takes",
                "minimum: 0|unit: x|written twice",
                "maximum: 900000|choices: [5]|preset can't be",
                "type: integer|type: string|must be integer",
                "invocation-add-delay|invocation-add-dely|FIS has no action",
                "target-key: Functions|target-key: Function|has no target 'Function'",
                "target: function|target: subnet|this fault's target is aws:ec2:subnet",
                "duration: ${duration}|invocationPercentage: 0|FIS needs 'duration'",
                "kind: fis|kind: fiss|is no kind",
                "kind: fis|kind: iam|this mechanism can't hit a function",
                "kind: fis|kind: sqs|this mechanism can't hit a function",
                "kind: fis|kind: sqs|'malformed' is missing",
                "shortest: PT1M|shortest: PT2H|longer than the longest",
                "name: delay|name: duration|can't be declared",
                "id: slow|id: Slow Fault|can't be read",
                "minimum: 0|minimum: 900001|outside its bounds",
                "detection: 5|detection: five|can't be read",
                "undo: Stop it.|undo:|the value is empty",
            })
    void each_mistake_is_named(String good, String bad, String wrong) {
        assertThat(read(GOOD.replace(good, bad))).isEmpty();
        assertThat(problems.all()).extracting(Problem::wrong).anyMatch(text -> text.contains(wrong));
        assertThat(problems.all()).extracting(Problem::remedy).allMatch(text -> !text.isBlank());
    }

    @Test
    void a_deny_that_would_blind_or_lock_out_is_refused_in_the_file() {
        String deny = GOOD.replace("target: function", "target: role")
                .replaceAll(
                        "(?s)  kind: fis.*?duration:\n  shortest",
                        "  kind: iam\n  actions: [sqs:SendMessage, 'logs:*']\n  resource: '*'\nduration:\n  shortest")
                .replaceAll("(?s)parameters:\n  - name.*?failure-mode", "failure-mode");

        assertThat(read(deny)).isEmpty();
        assertThat(problems.all())
                .extracting(Problem::wrong)
                .containsExactly("'logs:*' may not be denied: the evidence of the fault would be missing from the logs;"
                        + " name actions of another service");
    }

    @Test
    void a_file_that_is_no_yaml_is_a_problem() {
        assertThat(read("id: [")).isEmpty();
        assertThat(problems.all()).hasSize(1);
    }

    @Test
    void knows_every_action_of_the_reference() {
        FisActions actions = FisActions.shipped();
        assertThat(actions.ids()).hasSize(50);
        assertThat(actions.action("aws:network:disrupt-connectivity")
                        .flatMap(a -> a.parameter("scope"))
                        .orElseThrow()
                        .choices())
                .contains("availability-zone");
        assertThat(actions.action("aws:lambda:invocation-error").orElseThrow().requiredParameters())
                .isEqualTo(List.of("duration", "preventExecution"));
    }

    private Optional<Fault> read(String text) {
        return reader.read("slow.yaml", text, problems);
    }
}
