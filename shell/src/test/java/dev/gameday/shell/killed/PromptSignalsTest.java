package dev.gameday.shell.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a guided run does when the person at the prompt presses Ctrl-C, is told to go, or closes the window. */
class PromptSignalsTest {
    private static final int SPEED = 30;
    private static final int LEFT = 0;
    private static final int BY_SIGTERM = 128 + 15;
    private static final int BY_SIGHUP = 128 + 1;

    private final Path home;
    private final LiveRecord record;

    PromptSignalsTest(@TempDir Path home) {
        this.home = home;
        this.record = new LiveRecord(home);
    }

    /** What happens to a console whose fault is in place; ends with the console's own end. */
    @FunctionalInterface
    private interface Happening {
        int to(PtyConsole console) throws Exception;
    }

    @Test
    void one_control_c_asks_and_a_second_one_halts() throws Exception {
        assertThat(clean("control-c twice", console -> {
                    console.type(PtyConsole.CONTROL_C);
                    console.await("Once more within");
                    assertThat(record.holds("HaltRequested")).isFalse();
                    console.type(PtyConsole.CONTROL_C);
                    return leave(console);
                }))
                .isEqualTo(LEFT);
    }

    @Test
    void sigint_from_elsewhere_means_what_control_c_does() throws Exception {
        assertThat(clean("INT twice", console -> {
                    console.signal("INT");
                    console.await("Once more within");
                    assertThat(record.holds("HaltRequested")).isFalse();
                    console.signal("INT");
                    return leave(console);
                }))
                .isEqualTo(LEFT);
    }

    @Test
    void sigterm_halts_first() throws Exception {
        assertThat(clean("TERM", console -> {
                    console.signal("TERM");
                    return console.end();
                }))
                .isEqualTo(BY_SIGTERM);
    }

    @Test
    void sighup_halts_first() throws Exception {
        assertThat(clean("HUP", console -> {
                    console.signal("HUP");
                    return console.end();
                }))
                .isEqualTo(BY_SIGHUP);
    }

    @Test
    void a_window_that_is_closed_halts_first() throws Exception {
        assertThat(clean("window closed", console -> {
                    console.hangUp();
                    return console.end();
                }))
                .isEqualTo(BY_SIGHUP);
    }

    /** Returns the exit code of what happened; nothing may be left. */
    private int clean(String name, Happening happening) throws Exception {
        Signals.assumeHeard("INT");
        Signals.assumeHeard("HUP");
        try (LivingAccount account = LivingAccount.at(SPEED);
                PtyConsole console = PtyConsole.start(home)) {
            String runbook = ShippedScenario.in(home, "iam-denial");
            console.answer("gameday> ", "scenario run " + runbook + " --rehearsal " + account.url());
            console.answer("(yes/no)", "yes");
            inject(console);
            int code = happening.to(console);
            System.out.println("prompt: " + name + " ended with " + code);
            String told = console.shown() + Files.readString(home.resolve("logs/gameday.log"));
            assertThat(record.faults()).describedAs(told).isEmpty();
            assertThat(account.changes()).describedAs(told).isEmpty();
            return code;
        }
    }

    private void inject(PtyConsole console) throws Exception {
        for (String asking : List.of("opening", "prediction")) {
            await(console, () -> record.started(asking));
            console.type("next seen\r");
        }
        await(console, () -> record.holds("InjectionAccepted"));
    }

    private int leave(PtyConsole console) throws Exception {
        await(console, () -> record.holds("HaltRequested"));
        await(console, () -> record.started("closing"));
        console.type("next seen\r");
        console.await("Postmortem ");
        console.type("exit\r");
        return console.end();
    }

    private static void await(PtyConsole console, BooleanSupplier come) {
        assertThat(Eventually.seen(() -> !console.isAlive() || come.getAsBoolean()) && come.getAsBoolean())
                .describedAs(console.shown())
                .isTrue();
    }
}
