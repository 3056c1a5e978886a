package dev.gameday.shell.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run of a pipeline, without a terminal, does when the operating system tells its process to end. */
class SignalsTest {
    /** Slow enough for a fault to be in place for some seconds, fast enough for it to go within some. */
    private static final int SPEED = 60;

    /** So slow that a pause of seconds is not yet a silence that halts. */
    private static final int SLOW = 20;

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final String STILL_SEEN = "(removed, its effect still seen)";

    private static final int HALTED = 4;
    private static final int RESIDUE = 5;
    private static final int BY_SIGTERM = 128 + 15;
    private static final int BY_SIGHUP = 128 + 1;

    private final Path home;

    SignalsTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void one_sigint_halts_and_the_exit_code_says_so() throws Exception {
        assertEnds(HALTED, "INT");
    }

    @Test
    void a_second_sigint_during_the_halt_drops_no_undo() throws Exception {
        assertEnds(HALTED, "INT", "INT");
    }

    @Test
    void one_sigterm_halts_first() throws Exception {
        assertEnds(BY_SIGTERM, "TERM");
    }

    @Test
    void a_second_sigterm_during_the_halt_drops_no_undo() throws Exception {
        assertEnds(BY_SIGTERM, "TERM", "TERM");
    }

    @Test
    void a_sigterm_that_comes_on_top_of_a_sigint_drops_no_undo() throws Exception {
        assertEnds(BY_SIGTERM, "INT", "TERM");
    }

    @Test
    void a_sigint_that_comes_on_top_of_a_sigterm_drops_no_undo() throws Exception {
        assertEnds(BY_SIGTERM, "TERM", "INT");
    }

    @Test
    void one_sighup_halts_first() throws Exception {
        assertEnds(BY_SIGHUP, "HUP");
    }

    @Test
    void what_a_sigterm_leaves_is_told_by_the_exit_code_and_recovered_later() throws Exception {
        Signals.assumeHeard("TERM");
        try (LivingAccount account = LivingAccount.at(SPEED)) {
            command(account, "rehearsal", "trouble", "add", "iam:DeleteRolePolicy", "fail");
            LiveRecord record = new LiveRecord(home);
            ConsoleProcess console = run(account, "iam-denial");
            await(console, record, "InjectionAccepted");
            console.signal("TERM");
            assertThat(console.end()).describedAs(console.output()).isEqualTo(RESIDUE);
            assertThat(console.output()).contains("did not end clean; type: gameday recover");
            assertThat(account.changes()).isNotEmpty();

            command(account, "rehearsal", "trouble", "remove", "all");
            assertThat(ConsoleProcess.start(home, "recover", "--yes").end()).isZero();
            assertThat(account.changes()).isEmpty();
        }
    }

    private void command(LivingAccount account, String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--rehearsal", account.url()));
        ConsoleProcess command = ConsoleProcess.start(home.resolve("another"), all.toArray(String[]::new));
        assertThat(command.end()).describedAs(command.output()).isZero();
    }

    /**
     * Sends the signals, the second once the first is heeded; nothing may be left in the account. A second halt waits no
     * more for the effect to be gone: where that was proven by then, the run says so, and its exit code is no signal's.
     */
    private void assertEnds(int expected, String... signals) throws Exception {
        for (String signal : signals) {
            Signals.assumeHeard(signal);
        }
        try (LivingAccount account = LivingAccount.at(SPEED)) {
            LiveRecord record = new LiveRecord(home);
            ConsoleProcess console = run(account, "iam-denial");
            await(console, record, "InjectionAccepted");
            for (String signal : signals) {
                console.signal(signal);
                await(console, record, "HaltRequested");
            }
            int code = console.end();
            System.out.println("signals: " + List.of(signals) + " ended with " + code);
            assertThat(account.changes()).describedAs(console.output()).isEmpty();
            List<String> faults = record.faults();
            if (signals.length > 1 && code == RESIDUE) {
                assertThat(faults)
                        .describedAs(console.output())
                        .singleElement(STRING)
                        .endsWith(STILL_SEEN);
            } else {
                assertThat(faults).describedAs(console.output()).isEmpty();
                assertThat(code).describedAs(console.output()).isEqualTo(expected);
            }
        }
    }

    @Test
    void a_console_that_is_stopped_and_continued_goes_on_and_ends_clean() throws Exception {
        try (LivingAccount account = LivingAccount.at(SLOW)) {
            LiveRecord record = new LiveRecord(home);
            ConsoleProcess console = run(account, "stop-drill");
            await(console, record, "InjectionAccepted");
            console.signal("STOP");
            assertThat(console.endsWithin(PAUSE)).isFalse();
            console.signal("CONT");
            int code = console.end();
            System.out.println("signals: [STOP, CONT] ended with " + code);
            assertThat(console.output()).contains("HALT by runbook");
            assertThat(record.faults()).describedAs(console.output()).isEmpty();
            assertThat(account.changes()).describedAs(console.output()).isEmpty();
        }
    }

    private ConsoleProcess run(LivingAccount account, String scenario) throws IOException {
        return ConsoleProcess.start(
                home, "scenario", "run", ShippedScenario.in(home, scenario), "--auto", "--rehearsal", account.url());
    }

    private static void await(ConsoleProcess console, LiveRecord record, String type) {
        Eventually.seen(() -> !console.isAlive() || record.holds(type));
        assertThat(record.holds(type))
                .describedAs(type + ": " + console.output())
                .isTrue();
    }
}
