package dev.gameday.shell.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gameday.runbook.event.RunEvent;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Failure;
import dev.gameday.shell.GamedayHome;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.Proposal;
import dev.gameday.shell.run.RunOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people get wrong is told in sentences, ends with the right exit code, and starts nothing. */
class BadInputTest {
    private final Path folder;
    private final CommandLineTrial console;

    BadInputTest(@TempDir Path folder) {
        this.folder = folder;
        this.console = new CommandLineTrial(folder.resolve("home"));
    }

    @AfterEach
    void nothing_was_started() throws IOException {
        assertThat(console.sessions()).isZero();
        console.close();
    }

    @Test
    void an_unknown_scenario_is_answered_with_the_nearest_name() {
        assertThat(console.run("scenario", "run", "retry-strom", "--auto")).isEqualTo(ExitCode.USAGE);
        assertThat(console.errors()).contains("retry-strom", "did you mean 'retry-storm'?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lint", "run"})
    void five_mistakes_in_a_file_are_five_problems_each_with_its_line(String verb) throws IOException {
        ShippedRunbook broken = ShippedRunbook.of("stale-positions")
                .with("code: S1", "code: wrong")
                .with("is: 0.95..1.05", "is: 5..1")
                .with("    for: PT60S", "    for: a minute")
                .with("alarms: [", "alarm: [")
                .with("window: PT3M", "window: PT9M");
        String file = broken.writtenTo(folder.resolve("broken.yaml")).toString();
        ExitCode ended = verb.equals("run")
                ? console.run("scenario", "run", file, "--auto", "--speed", "max")
                : console.run("scenario", "lint", file);
        assertThat(ended).isEqualTo(ExitCode.USAGE);
        assertThat(console.errors().lines()).hasSize(5);
        for (String mistake : new String[] {"code: wrong", "is: 5..1", "for: a minute", "alarm: [", "patience: PT5M"}) {
            assertThat(console.errors()).contains(file + ":" + broken.line(mistake) + ":");
        }
    }

    @Test
    void a_setting_out_of_its_bounds_names_them() {
        assertThat(console.run("scenario", "run", "retry-storm", "--auto", "--set", "percentage=150"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(console.errors()).contains("percentage=150").contains("100");
    }

    @Test
    void a_duration_that_FIS_would_refuse_is_refused_before_anything_is_asked_of_it() throws IOException {
        String file = ShippedRunbook.of("stale-positions")
                .with("duration: PT5M", "duration: PT10S")
                .writtenTo(folder.resolve("short.yaml"))
                .toString();
        assertThat(console.run("scenario", "run", file, "--auto", "--speed", "max"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(console.errors()).contains("PT10S", "lambda-delay", "PT1M");
    }

    @Test
    void a_home_that_cannot_be_used_is_refused_by_name() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));
        Failure failure = Failure.of(catchThrowable(() -> GamedayHome.open(file)));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(failure.sentence()).contains(file.toString(), "GAMEDAY_HOME");
    }

    @Test
    void a_second_run_on_what_another_holds_is_refused() throws InterruptedException {
        CountDownLatch looked = new CountDownLatch(1);
        Trial trial = new Trial(folder.resolve("others"));
        RunOrder order = Trial.order("stop-drill", 1, Map.of());
        ActiveRun first = trial.desk()
                .start(
                        trial.desk().propose(order),
                        run -> run.listen((before, recorded, after) -> {
                            if (recorded.event() instanceof RunEvent.SessionOpened) {
                                hold(looked);
                            }
                        }));
        try (Proposal second = trial.desk().propose(order)) {
            Failure failure = Failure.of(catchThrowable(() -> trial.desk().start(second, run -> {})));
            assertThat(failure.exitCode()).isEqualTo(ExitCode.REFUSED);
            assertThat(failure.sentence()).contains("held by another run");
        } finally {
            first.halt("enough");
            looked.countDown();
        }
        assertThat(first.await().exitCode()).isEqualTo(ExitCode.HALTED);
    }

    @Test
    void a_guided_run_needs_the_prompt() {
        assertThat(console.run("scenario", "run", "stop-drill")).isEqualTo(ExitCode.USAGE);
        assertThat(console.errors()).contains("--auto");
    }

    @Test
    void a_waiver_needs_a_reason() {
        assertThat(console.run("scenario", "run", "stop-drill", "--auto", "--override", "leftovers"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(console.errors()).contains("--reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "601", "fast"})
    void a_speed_out_of_its_bounds_names_them(String speed) {
        assertThat(console.run("scenario", "run", "stop-drill", "--auto", "--speed", speed))
                .isEqualTo(ExitCode.USAGE);
        assertThat(console.errors()).contains("1 to 600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"show", "verify", "report"})
    void an_unknown_session_is_a_matter_of_usage(String verb) {
        assertThat(console.run("session", verb, "20200101-000000-abcdef")).isEqualTo(ExitCode.USAGE);
        assertThat(console.errors()).contains("20200101-000000-abcdef", "session list");
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
