package dev.gameday.runbook.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.runbook.Moment;
import dev.gameday.runbook.Probe.AlarmProbe;
import dev.gameday.runbook.Runbook;
import dev.gameday.runbook.Step;
import dev.gameday.yaml.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunbookFileTest {
    @Test
    void reads_the_example_that_the_documentation_shows() {
        Runbook runbook = read(Example.text()).value().orElseThrow();

        assertThat(runbook.id()).isEqualTo("slow-orders");
        assertThat(runbook.parameters())
                .extracting(p -> p.preset().orElseThrow())
                .containsExactly("10");
        assertThat(runbook.steps())
                .extracting(Step::id)
                .containsExactly("opening", "normal", "prediction", "slow", "watch", "lift", "calm", "closing");
        assertThat(runbook.hypothesis().assertions().get(1).probe())
                .isEqualTo(new AlarmProbe("latency", Moment.parse("slow.effect").orElseThrow()));
        assertThat(runbook.stopConditions().get(0).sustained()).isEqualTo(Duration.ofSeconds(60));
        assertThat(runbook.steps().get(3)).isInstanceOfSatisfying(Step.Inject.class, inject -> {
            assertThat(inject.arguments()).isEqualTo(Map.of("delay", "2000", "percentage", "${percentage}"));
            assertThat(inject.proof().toString()).isEqualTo("'modifying the function response' in the log of intake");
        });
    }

    @Test
    void a_file_with_five_mistakes_gives_five_problems_with_their_lines() {
        String text = Example.text()
                .replace("alarms: [latency]", "alarm: [latency]")
                .replace("keeps: \"<= 5000\"", "keeps: below 5000")
                .replace("window: PT3M", "window: 3 minutes")
                .replace("until: slow.end\n  - remove", "until: slo.end\n  - remove")
                .replace("  - Compare the median of acknowledgements with their slowest hundredth.\n", "");

        List<Problem> problems = read(text).problems();

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "f.yaml:40:12: 'below 5000' can't be read, write a range such as '>= 99.9', '<= 5' or"
                                + " 0.95..1.05, the lower end first",
                        "f.yaml:43:1: unknown key 'alarm', did you mean 'alarms'?",
                        "f.yaml:51:13: '3 minutes' can't be read, write a duration such as PT30S, PT5M or PT1H",
                        "f.yaml:68:12: no step is called 'slo', did you mean 'slow'?",
                        "f.yaml:82:3: too few hints, write 2 or 3: where to look, which metric, and perhaps the cause");
    }

    @Test
    void a_problem_holds_nothing_that_acts_on_a_terminal() {
        List<Problem> problems = read("\"\\e[2Jid\": \"a\\u202Eb\"\n").problems();

        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(
                        problem -> assertThat(problem.toString().codePoints().noneMatch(Harmless::acts))
                                .isTrue());
        assertThat(problems).extracting(Problem::wrong).contains("unknown key 'U+001B[2Jid'");
    }

    @Test
    void a_file_that_is_no_map_is_one_problem() {
        assertThat(read("- a\n- b\n").problems()).hasSize(1);
        assertThat(read("").problems()).hasSize(1);
    }

    private static Loaded<Runbook> read(String text) {
        return RunbookFile.read("f.yaml", text);
    }
}
