package dev.gameday.shell.guards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.shell.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guards that look at this machine and this console: what it runs already, and whether it can record. */
class MachineGuardsTest {
    private static final String HELD =
            "held: arn:aws:lambda:eu-west-1:111122223333:function:order-intake is held by another"
                    + " run; wait for its end or halt it";

    private final Path sessions;
    private final GuardTrial trial;

    MachineGuardsTest(@TempDir Path folder) throws IOException {
        this.sessions = folder.resolve("home/sessions");
        this.trial = new GuardTrial(folder);
    }

    @AfterEach
    void close() {
        trial.doorway().letThrough();
        trial.close();
    }

    @Test
    void what_this_console_runs_already_is_held_and_there_is_no_second_run_even_if_that_is_waived() throws Exception {
        trial.doorway().shut();
        CompletableFuture<ExitCode> first = CompletableFuture.supplyAsync(() -> trial.run("stop-drill"));
        trial.doorway().awaitSomebody();

        assertThat(trial.run("stop-drill")).isEqualTo(ExitCode.REFUSED);
        assertThat(trial.errors()).contains(HELD, "nothing was started");
        assertThat(trial.run("stop-drill", waiving("held", "lock", "leftovers")))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(trial.errors())
                .contains("This console is running stop-drill already; wait for its end, or type halt");

        trial.doorway().letThrough();
        assertThat(first.get()).isEqualTo(ExitCode.HELD);
        assertThat(trial.sessions()).isEqualTo(1);
    }

    @Test
    void a_disk_that_can_not_be_asked_is_a_no_and_waiving_it_does_not_make_it_a_place_to_record() throws Exception {
        Files.delete(sessions);
        Files.createFile(sessions);

        assertThat(trial.run("stop-drill")).isEqualTo(ExitCode.REFUSED);
        assertThat(trial.errors())
                .startsWith("disk: it can't be told (the folder of the sessions can't be used: " + sessions)
                .contains("unknown is no; try again, or waive it with --override disk", "nothing was started");
        assertThat(trial.run("stop-drill", waiving("disk"))).isEqualTo(ExitCode.REFUSED);
        assertThat(trial.errors()).contains("The session can't be recorded (", "free some space or mend the folder");
        assertThat(sessions).isEmptyFile();
    }

    private static String[] waiving(String... guards) {
        return Guarded.when("", String.join(" ", guards), trial -> {}).waivers("a test");
    }
}
