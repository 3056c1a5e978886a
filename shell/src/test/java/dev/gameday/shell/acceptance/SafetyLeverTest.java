package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.clock.ToldClock;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.rehearsal.http.ServedRehearsal;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.shell.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code halt --lever} as a pipeline types it: the account's id or nothing. */
class SafetyLeverTest {
    private final ServedRehearsal served;
    private final CommandLineTrial console;

    SafetyLeverTest(@TempDir Path folder) throws IOException {
        this.served = ServedRehearsal.start(
                Rehearsal.open(Flows.shipped("trade-order"), 7, new ToldClock(VirtualTimeline.EPOCH), true), 0);
        this.console = new CommandLineTrial(folder);
    }

    @AfterEach
    void close() {
        console.close();
        served.close();
    }

    @Test
    void it_is_engaged_only_for_the_account_that_was_typed() {
        assertThat(halt()).isEqualTo(ExitCode.REFUSED);
        assertThat(console.errors()).contains("nobody said which account's; add --account");
        assertThat(halt("--account", "999999999999")).isEqualTo(ExitCode.REFUSED);
        assertThat(console.errors()).contains("'999999999999' is not the account of the run");
        assertThat(run()).describedAs(console.errors()).isEqualTo(ExitCode.HELD);

        assertThat(halt("--account", "111122223333")).isEqualTo(ExitCode.HELD);
        assertThat(console.results()).contains("is being engaged in account 111122223333, eu-west-1", "disengaged");
        assertThat(run()).isEqualTo(ExitCode.REFUSED);
        assertThat(console.errors()).contains("lever: the FIS safety lever is engaged");
        assertThat(halt("--account", "111122223333")).isEqualTo(ExitCode.HELD);
        assertThat(console.results()).contains("was engaged already");
    }

    @Test
    void without_a_run_or_a_rehearsal_it_is_nobodys() {
        assertThat(console.run("halt", "--lever", "--account", "111122223333")).isEqualTo(ExitCode.REFUSED);
        assertThat(console.errors()).contains("so it is not known whose lever; name the account with --live PROFILE");
    }

    private ExitCode halt(String... more) {
        String[] words = {"halt", "--lever", "--rehearsal", served.url().toString()};
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return console.run(all);
    }

    private ExitCode run() {
        return console.run(
                "scenario",
                "run",
                "stop-drill",
                "--auto",
                "--output",
                "json",
                "--rehearsal",
                served.url().toString());
    }
}
