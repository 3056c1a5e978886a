package dev.gameday.shell.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people say at a real prompt while a run goes on, and what of it nobody may see. */
class PeopleAtThePromptTest {
    private static final int SPEED = 60;
    private static final List<String> SECRETS = List.of("platypus", "wombat", "quokka");

    private final Path home;
    private final LiveRecord record;

    PeopleAtThePromptTest(@TempDir Path home) {
        this.home = home;
        this.record = new LiveRecord(home);
    }

    @Test
    void no_prediction_is_on_the_screen_in_the_history_or_in_a_file_that_others_see_before_the_reveal()
            throws Exception {
        try (LivingAccount account = LivingAccount.at(SPEED);
                PtyConsole console = PtyConsole.start(home)) {
            String runbook = ShippedScenario.in(home, "iam-denial");
            console.answer("gameday> ", "scenario run " + runbook + " --rehearsal " + account.url());
            console.answer("(yes/no)", "yes");
            await(console, () -> record.started("opening"));
            console.type("next\r");
            await(console, () -> record.started("prediction"));
            console.type("predict --as ann the platypus sleeps\r");
            console.await("ann seals a prediction");
            console.type("predict --as bob\r");
            console.answer("bob expect", "the wombat digs");
            console.await("bob seals a prediction");
            console.type("next the quokka smiles\r");
            await(console, () -> record.holds("InjectionAccepted"));
            assertThat(console.shown()).doesNotContain(SECRETS);
            assertThat(others()).doesNotContain(SECRETS);

            console.type("decision --as ann we go on\r");
            console.type("finding the alarm is late --tag alarm\r");
            console.await("finds (alarm)");
            console.type("halt\r");
            await(console, () -> record.started("closing"));
            console.await("What was predicted");
            console.await("quokka");
            console.type("next\r");
            console.await("Postmortem ");
            console.type("exit\r");
            int unused = console.end();
            assertThat(account.changes()).isEmpty();
        }
        assertThat(all("history")).doesNotContain(SECRETS);
        assertThat(all("report.md"))
                .contains("platypus", "wombat", "quokka", "it is what was sealed", "decided: we go on");
        assertThat(all("predictions.sealed")).isEmpty();
    }

    private String others() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("predictions.sealed"))
                    .toList()) {
                text.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
            return text.toString();
        }
    }

    private String all(String name) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(file -> file.endsWith(name)).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }

    private static void await(PtyConsole console, BooleanSupplier come) {
        assertThat(Eventually.seen(() -> !console.isAlive() || come.getAsBoolean()) && come.getAsBoolean())
                .describedAs(console.shown())
                .isTrue();
    }
}
