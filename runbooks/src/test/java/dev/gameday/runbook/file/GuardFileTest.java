package dev.gameday.runbook.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.yaml.Problem;
import org.junit.jupiter.api.Test;

class GuardFileTest {
    @Test
    void finds_every_mistake_at_once() {
        String text = """
                stop-conditions:
                  - {id: lost, metric: lost, keeps: "<= 0", for: PT0S}
                  - {id: lost, metric: lost, keeps: "< 0", for: PT0S, alarms: x}
                """;

        assertThat(GuardFile.read("g.yaml", text).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "g.yaml:3:10: two stop conditions are called 'lost', the other in line 2, give this one another"
                                + " name",
                        "g.yaml:3:37: '< 0' can't be read, write a range such as '>= 99.9', '<= 5' or 0.95..1.05, the"
                                + " lower end first",
                        "g.yaml:3:55: unknown key 'alarms', did you mean 'alarm'?");
    }

    @Test
    void a_file_without_any_guard_is_refused() {
        assertThat(GuardFile.read("g.yaml", "stop-conditions: []\n").problems()).hasSize(1);
    }
}
