package dev.gameday.shell.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.file.FaultFiles;
import dev.gameday.recorder.RecordReader;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.GameDayEvent;
import dev.gameday.runbook.event.ObservationEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.event.RunEvent;
import dev.gameday.runbook.event.RunEvent.Assessment;
import dev.gameday.runbook.event.RunEvent.HaltCause;
import dev.gameday.runbook.event.RunEvent.Verdict;
import dev.gameday.runbook.file.GuardFile;
import dev.gameday.runbook.file.Runbooks;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Rehearsals;
import dev.gameday.shell.place.Speed;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.RunDesk;
import dev.gameday.shell.run.RunOrder;
import dev.gameday.shell.view.MetricView;
import dev.gameday.shell.view.display.Age;
import dev.gameday.shell.view.text.Tone;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jline.terminal.Size;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** CloudWatch takes the calls for metrics and never answers, from the moment that a fault is in place. */
@Timeout(180)
class HangingMetricsTest {
    private final Path folder;
    private final PipedOutputStream keyboard = new PipedOutputStream();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final CountDownLatch hangs = new CountDownLatch(1);

    HangingMetricsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void keys_work_and_a_halt_ends_the_fault_without_waiting_for_it() throws Exception {
        CountDownLatch detected = new CountDownLatch(1);
        ActiveRun run = start(event -> {
            if (event instanceof PeopleEvent.Detected) {
                detected.countDown();
            }
        });
        FutureTask<Void> panel = panel(run);
        hangs.await();
        type("d");
        detected.await();
        type("x");
        ExitCode code = run.await().exitCode();
        type("q");
        panel.get();

        List<GameDayEvent> events = events(run);
        assertThat(events)
                .anyMatch(event -> event instanceof RunEvent.HaltRequested halt && halt.cause() == HaltCause.OPERATOR);
        int halted = first(events, RunEvent.HaltRequested.class);
        int removed = first(events, FaultEvent.FaultRemoved.class);
        assertThat(events.subList(halted, removed))
                .as("nothing of the metrics was heard before the fault was gone")
                .doesNotHaveAnyElementsOfTypes(
                        ObservationEvent.SamplesRead.class, ObservationEvent.ReadingFailed.class);
        assertThat(verdict(events)).isNotEqualTo(Verdict.HELD);
        assertThat(code).isIn(ExitCode.HALTED, ExitCode.REFUTED);
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("detects");
    }

    @Test
    void the_charts_say_how_old_they_are_and_the_silence_itself_ends_the_fault() throws Exception {
        List<MetricView> silent = new ArrayList<>();
        List<Tone> ages = new ArrayList<>();
        ActiveRun[] self = new ActiveRun[1];
        ActiveRun run = start(event -> {
            if (event instanceof ObservationEvent.StopConditionTripped tripped) {
                MetricView metric =
                        Objects.requireNonNull(self[0].view().metrics().get(tripped.metric()));
                silent.add(metric);
                ages.add(
                        Age.of(metric, self[0].clock().instant()).spans().get(0).tone());
            }
        });
        self[0] = run;
        FutureTask<Void> panel = panel(run);
        ExitCode code = run.await().exitCode();
        type("q");
        panel.get();

        List<GameDayEvent> events = events(run);
        assertThat(events)
                .anyMatch(event -> event instanceof ObservationEvent.StopConditionTripped tripped
                        && tripped.id().startsWith("silent-"));
        assertThat(ages).isNotEmpty().containsOnly(Tone.WARNING);
        assertThat(silent).allMatch(metric -> metric.samples().size() > 0);
        assertThat(first(events, FaultEvent.FaultRemoved.class))
                .isGreaterThan(first(events, RunEvent.HaltRequested.class));
        assertThat(events)
                .filteredOn(RunEvent.AssertionAssessed.class::isInstance)
                .map(event -> (RunEvent.AssertionAssessed) event)
                .as("what was not measured is not called met")
                .noneMatch(assessed -> assessed.result() == Assessment.MET)
                .anyMatch(assessed -> assessed.result() == Assessment.UNKNOWN);
        assertThat(verdict(events)).isNotEqualTo(Verdict.HELD);
        assertThat(code).isIn(ExitCode.HALTED, ExitCode.REFUTED);
        assertThat(Files.readString(run.folder().report()))
                .contains("metrics can't be read: AWS did not answer in time");
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("silent ");
    }

    private ActiveRun start(Consumer<GameDayEvent> heard) {
        RunDesk desk = new RunDesk(
                FaultFiles.shipped(),
                GuardFile.shipped(),
                Rehearsals.shipped(InstantSource.system()),
                new SessionFolders(folder),
                InstantSource.system());
        RunOrder order = new RunOrder(
                Runbooks.shipped().find("stale-positions").value().orElseThrow(),
                Map.of(),
                1,
                Speed.parse("30"),
                true,
                Set.of(),
                "",
                "ana");
        return desk.start(
                desk.propose(order),
                run -> run.listen((before, recorded, after) -> {
                    if (recorded.event() instanceof FaultEvent.InjectionAccepted) {
                        Map<String, Object> unused = run.control()
                                .ask("POST", "/trouble", Map.of("calls", "monitoring:GetMetricData", "kind", "hang"));
                        hangs.countDown();
                    }
                    heard.accept(recorded.event());
                }));
    }

    private FutureTask<Void> panel(ActiveRun run) throws IOException {
        ExternalTerminal terminal = new ExternalTerminal(
                "test", "xterm-256color", new PipedInputStream(keyboard, 1 << 12), shown, StandardCharsets.UTF_8);
        terminal.setSize(new Size(120, 40));
        FutureTask<Void> panel = new FutureTask<>(() -> {
            new Panel(terminal, Map.of("TERM", "xterm-256color"))
                    .open(run::view, run.clock(), new Acts(new ArrayList<>()) {
                        @Override
                        public void detect() {
                            run.talk().say(new PeopleEvent.Detected("ana", ""));
                        }

                        @Override
                        public void halt() {
                            run.halt("the panel's key");
                        }
                    });
            terminal.close();
            return null;
        });
        new Thread(panel).start();
        return panel;
    }

    private void type(String keys) throws IOException {
        keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
    }

    private static List<GameDayEvent> events(ActiveRun run) throws IOException {
        return RecordReader.readAll(run.folder().events()).events().stream()
                .map(Recorded::event)
                .toList();
    }

    private static int first(List<GameDayEvent> events, Class<? extends GameDayEvent> kind) {
        for (int at = 0; at < events.size(); at++) {
            if (kind.isInstance(events.get(at))) {
                return at;
            }
        }
        throw new AssertionError("there is no " + kind.getSimpleName() + " in " + events);
    }

    private static Verdict verdict(List<GameDayEvent> events) {
        List<Verdict> verdicts = events.stream()
                .filter(RunEvent.VerdictReached.class::isInstance)
                .map(event -> ((RunEvent.VerdictReached) event).verdict())
                .toList();
        assertThat(verdicts).isNotEmpty();
        return verdicts.get(verdicts.size() - 1);
    }
}
