package dev.gameday.shell.leftbehind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.Fault;
import dev.gameday.recorder.RecordReader;
import dev.gameday.recorder.Verification;
import dev.gameday.runbook.conductor.Lanes;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.shell.recovery.Recovered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A halt from a second terminal while the console hangs, its record still held; and that console, once it goes on. */
class TakeoverTest {
    private final Path folder;

    TakeoverTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static List<Fault> faults() {
        return Faults.oneOfEachMechanism();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void what_a_console_left_that_hangs_is_taken_away_and_that_console_injects_no_more(Fault fault) throws Exception {
        try (PracticeAccount account = new PracticeAccount()) {
            DrillRun run = new DrillRun(account, new Drill(fault, account), folder, 1);
            CountDownLatch hangs = new CountDownLatch(1);
            CountDownLatch goesOn = new CountDownLatch(1);
            Thread console = new Thread(() -> conduct(account, run, hangs, goesOn), "the console that hangs");
            console.start();
            assertThat(hangs.await(1, TimeUnit.MINUTES)).isTrue();

            Recovered recovered = run.takeOver(Duration.ofSeconds(30));
            assertThat(recovered.residue()).isEmpty();
            assertThat(account.changes()).isEmpty();
            Path takeover = run.folder().takeovers().get(0);
            assertThat(Verification.ofTakeover(run.folder(), takeover).whole()).isTrue();
            assertThat(RecordReader.readAll(takeover).events())
                    .extracting(Recorded::event)
                    .anyMatch(FaultEvent.FaultRemoved.class::isInstance);

            goesOn.countDown();
            console.join();
            assertThat(account.changes()).isEmpty();
            assertThat(run.recover(Duration.ofMinutes(1), (service, call) -> call.make())
                            .clean())
                    .isTrue();
            assertThat(Verification.of(run.folder().events()).whole()).isTrue();
        }
    }

    @Test
    void what_people_changed_is_taken_back_by_a_takeover_too() throws Exception {
        for (Fault fault : Faults.thatPeopleMeddleWith()) {
            try (PracticeAccount account = new PracticeAccount()) {
                DrillRun run = new DrillRun(
                        account,
                        new Drill(fault, account),
                        folder.resolve(fault.id().value()),
                        1);
                People people = People.of(account);
                CountDownLatch hangs = new CountDownLatch(1);
                CountDownLatch goesOn = new CountDownLatch(1);
                Thread console =
                        new Thread(() -> conduct(account, run, people, hangs, goesOn), "the console that hangs");
                console.start();
                assertThat(hangs.await(1, TimeUnit.MINUTES)).isTrue();
                assertThat(account.changes()).isNotEmpty();

                assertThat(run.takeOver(Duration.ofSeconds(30)).residue()).isEmpty();
                assertThat(account.changes()).isEmpty();

                goesOn.countDown();
                console.join();
                assertThat(account.changes())
                        .as("that console changes nothing more")
                        .isEmpty();
                assertThat(run.recover(Duration.ofMinutes(1), (service, call) -> call.make())
                                .clean())
                        .isTrue();
                assertThat(account.changes()).isEmpty();
            }
        }
    }

    private static void conduct(PracticeAccount account, DrillRun run, CountDownLatch hangs, CountDownLatch goesOn) {
        conduct(account, run, People.NOBODY, hangs, goesOn);
    }

    /** Hangs once its fault is in place, and what people change, for as long as the test wants. */
    private static void conduct(
            PracticeAccount account, DrillRun run, People people, CountDownLatch hangs, CountDownLatch goesOn) {
        try {
            int unused = run.run(
                    account.later(Duration.ofSeconds(1)),
                    Lanes.inline(),
                    (service, call) -> call.make(),
                    (log, self) -> events -> {
                        log.append(events);
                        if (events.stream().anyMatch(e -> people.last(e.event()))) {
                            hangs.countDown();
                            await(goesOn);
                        }
                    },
                    people);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch goesOn) throws IOException {
        try {
            goesOn.await();
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
    }
}
