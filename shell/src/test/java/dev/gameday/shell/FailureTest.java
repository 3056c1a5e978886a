package dev.gameday.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class FailureTest {
    @Test
    void trouble_a_person_can_act_on_is_told_in_its_own_words() {
        Failure failure = Failure.of(new RefusedException("The account is not the one in the plan", "sign in to it"));
        assertThat(failure.sentence()).isEqualTo("The account is not the one in the plan; sign in to it");
        assertThat(failure.exitCode()).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void envelopes_around_the_cause_are_opened() {
        Throwable wrapped = new ExecutionException(new InvocationTargetException(new UsageException("No such fault.")));
        assertThat(Failure.of(wrapped)).isEqualTo(new Failure("No such fault.", ExitCode.USAGE));
    }

    @Test
    void an_interruption_is_no_bug() {
        assertThat(Failure.of(new InterruptedException()).exitCode()).isEqualTo(ExitCode.HALTED);
    }

    @Test
    void what_nobody_foresaw_is_one_sentence_and_a_bug() {
        Failure failure = Failure.of(new IllegalStateException("first line\nsecond line"));
        assertThat(failure.sentence()).doesNotContain("\n").contains("first line");
        assertThat(failure.exitCode().code()).isEqualTo(70);
    }
}
