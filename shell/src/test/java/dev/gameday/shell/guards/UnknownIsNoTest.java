package dev.gameday.shell.guards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.shell.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a safety check can't be answered, the answer is no. */
class UnknownIsNoTest extends GuardContract {
    UnknownIsNoTest(@TempDir Path folder) throws IOException {
        super(folder);
    }

    static Stream<Guarded> guards() {
        return Stream.of(
                unanswered("fis:GetSafetyLever", "lever"),
                unanswered("iam:ListRolePolicies", "leftovers"),
                unanswered("iam:SimulatePrincipalPolicy", "permissions"),
                unanswered("monitoring:DescribeAlarms", "stop-alarm"),
                unanswered("s3:GetObject", "incident lock"));
    }

    private static Guarded unanswered(String calls, String guards) {
        Guarded guarded = Guarded.when(calls + " fails", guards, trial -> trial.trouble(calls));
        return guarded.says(guarded.guards().stream()
                .flatMap(guard -> Stream.of(
                        guard + ": it can't be told (",
                        "unknown is no; try again, or waive it with --override " + guard))
                .toArray(String[]::new));
    }

    @Test
    void an_approval_that_can_not_be_read_can_not_be_waived_either() throws IOException {
        trial.profile.says("approval", "{valid-for: PT8H}");
        trial.trouble("s3:GetObject");
        assertThat(trial.run(
                        "stop-drill",
                        "--override",
                        "approval",
                        "--override",
                        "lock",
                        "--override",
                        "incident",
                        "--reason",
                        "she is on leave"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(trial.errors())
                .startsWith("approval: it can't be told (")
                .contains("unknown is no; try again")
                .doesNotContain("--override approval");
        assertThat(trial.sessions()).isZero();
    }

    /** Without them there is no plan that anything could be waived of. */
    @ParameterizedTest
    @ValueSource(strings = {"sts:GetCallerIdentity", "lambda:GetFunctionConfiguration"})
    void who_calls_and_what_would_be_hit_must_be_known(String calls) throws IOException {
        trial.trouble(calls);
        assertThat(trial.run("stop-drill", "--override", "account", "--override", "targets", "--reason", "hurry"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(trial.errors()).contains("What the plan needs to know could not be read", "mend that and try again");
        assertThat(trial.sessions()).isZero();
    }
}
