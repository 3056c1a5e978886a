package dev.gameday.shell.blind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.recorder.RecordReader;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.clock.ScaledClock;
import dev.gameday.rehearsal.flow.file.Flows;
import dev.gameday.rehearsal.http.ServedRehearsal;
import dev.gameday.runbook.conductor.VirtualTimeline;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.PeopleEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.shell.Context;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.GamedayHome;
import dev.gameday.shell.Leaving;
import dev.gameday.shell.Screen;
import dev.gameday.shell.control.ControlSockets;
import dev.gameday.shell.control.RemoteRun;
import dev.gameday.shell.line.LineParser;
import dev.gameday.shell.panel.NoKeys;
import dev.gameday.shell.panel.Panel;
import dev.gameday.shell.prompt.CommandRunner;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.watch.WatchedRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jline.terminal.Size;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two consoles on one served rehearsal: a facilitator's that runs a scenario, and a responder's that joined it. Until the
 * reveal nothing that the responder's console wrote, proposed, drew, was sent or left in its home tells what is wrong.
 */
@Timeout(300)
class JoinedResponderTest {
    private static final double SPEED = 20;

    private final ServedRehearsal served;
    private final GamedayHome facilitators;
    private final GamedayHome responders;
    private final Screen master = new Screen();
    private final Screen screen = new Screen();
    private final Context facilitator;
    private final Context responder;
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final WatchedRun seen = new WatchedRun(InstantSource.system());
    private final CountDownLatch effective = new CountDownLatch(1);

    JoinedResponderTest(@TempDir Path folder) throws IOException {
        served = ServedRehearsal.start(
                Rehearsal.open(
                        Flows.shipped("trade-order"),
                        7,
                        new ScaledClock(VirtualTimeline.EPOCH, SPEED, System::nanoTime),
                        true),
                0);
        facilitators = GamedayHome.open(folder.resolve("facilitator"));
        responders = GamedayHome.open(folder.resolve("responder"));
        Files.delete(responders.sessions());
        Files.createSymbolicLink(responders.sessions(), facilitators.sessions());
        facilitator = Context.start(facilitators, master.console(), new Leaving());
        responder = Context.start(responders, screen.console(), new Leaving());
    }

    @AfterEach
    void stop() {
        responder.close();
        facilitator.close();
        served.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iam-denial", "memory-starvation", "concurrency-exhaustion"})
    void nothing_that_reaches_a_joined_responder_tells_what_is_wrong(String scenario) throws Exception {
        FutureTask<ExitCode> run = new FutureTask<>(() -> new CommandRunner(facilitator::commands, master.console())
                .run(LineParser.words("scenario run " + scenario + " --auto --rehearsal " + served.url())));
        new Thread(run).start();
        RemoteRun joined = joined();
        assertThat(run("join --responder --as ann")).isEqualTo(ExitCode.HELD);
        Thread listening = new Thread(() -> {
            boolean unused = joined.see(this::take);
        });
        listening.setDaemon(true);
        listening.start();
        watchRecord(joined);
        effective.await();

        ConcealmentTest.TYPED.stream()
                .filter(line -> !line.startsWith("wait") && !line.startsWith("mitigate"))
                .forEach(this::run);
        run("mitigate raise-timeout position-sync 40");
        run("mitigate escalate positions");
        assertThat(run("look metrics")).isEqualTo(ExitCode.HELD);
        String proposed = String.join(
                "\n",
                ConcealmentTest.COMPLETED.stream()
                        .flatMap(line -> ConcealmentTest.completion(responder, screen, line).stream())
                        .toList());
        String drawn = drawn();
        RunView view = seen.view();
        String written = screen.results() + screen.errors() + proposed + drawn + String.join("\n", sent) + files();

        assertThat(view.faults()).isEmpty();
        assertThat(view.metrics()).isNotEmpty();
        assertThat(view.closed()).as("the run goes on").isFalse();
        List<Recorded> events = events(joined.folder());
        assertThat(events.stream().map(Recorded::event))
                .as("there was a fault, and the responder's words and deeds are in its record under their name")
                .hasAtLeastOneElementOfType(FaultEvent.EffectProven.class)
                .anyMatch(event ->
                        event instanceof PeopleEvent.Noted noted && noted.by().equals("ann"))
                .anyMatch(event -> event instanceof PeopleEvent.MitigationTried tried
                        && tried.by().equals("ann")
                        && tried.done());
        Map<String, Pattern> telling = ConcealmentTest.telling(events);
        assertThat(telling).hasSizeGreaterThan(4);
        telling.forEach((what, pattern) -> assertThat(
                        written.lines().filter(line -> pattern.matcher(line).find()))
                .as(scenario + " keeps its " + what)
                .isEmpty());

        assertThat(run("halt it hurts")).isEqualTo(ExitCode.HELD);
        // A stop condition may have been quicker; a second halt doesn't wait for the recovery, and its code says so.
        assertThat(run.get()).isIn(ExitCode.HALTED, ExitCode.REFUTED, ExitCode.RESIDUE);
        assertThat(events(joined.folder()).stream().map(Recorded::event))
                .anyMatch(event -> event instanceof PeopleEvent.MitigationTakenBack back && back.done())
                .noneMatch(event -> event instanceof PeopleEvent.MitigationTakenBack back && !back.done());
    }

    private boolean take(String line) {
        sent.add(line);
        var unused = seen.take(line);
        return true;
    }

    private RemoteRun joined() {
        Optional<RemoteRun> found = Optional.empty();
        while (found.isEmpty()) {
            found = new ControlSockets(new SessionFolders(facilitators.sessions())).find(Optional.empty());
            Thread.onSpinWait();
        }
        return found.get();
    }

    /** The record that the facilitator shares, as it is written: it alone says when the effect has come. */
    private void watchRecord(RemoteRun run) {
        Thread watching = new Thread(() -> {
            boolean unused = run.watch(line -> {
                if (line.contains("\"type\":\"EffectProven\"")) {
                    effective.countDown();
                }
                return effective.getCount() > 0;
            });
        });
        watching.setDaemon(true);
        watching.start();
    }

    /** What the panel of a joined console draws of it. */
    private String drawn() throws Exception {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        PipedOutputStream keyboard = new PipedOutputStream();
        ExternalTerminal terminal = new ExternalTerminal(
                "test", "xterm-256color", new PipedInputStream(keyboard), shown, StandardCharsets.UTF_8);
        terminal.setSize(new Size(200, 60));
        FutureTask<Void> panel = new FutureTask<>(() -> {
            new Panel(terminal, Map.of("TERM", "xterm-256color")).respond(seen::view, seen, NoKeys.NONE, () -> true);
            return null;
        });
        new Thread(panel).start();
        while (!shown.toString(StandardCharsets.UTF_8).contains("ON CALL")) {
            Thread.onSpinWait();
        }
        keyboard.write('q');
        keyboard.flush();
        panel.get();
        terminal.close();
        String text = shown.toString(StandardCharsets.UTF_8).replaceAll("\u001b\\[[0-9;?]*[A-Za-z]", "\n");
        assertThat(text).contains("Orders accepted", "old");
        return text;
    }

    /** All that is in the responder's home; the sessions are the facilitator's and linked. */
    private String files() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> found = Files.walk(responders.folder())) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1)).append('\n');
            }
        }
        return all.toString();
    }

    private static List<Recorded> events(SessionFolder folder) throws IOException {
        return RecordReader.readAll(folder.events()).events();
    }

    private ExitCode run(String line) {
        return new CommandRunner(responder::commands, screen.console()).run(LineParser.words(line));
    }
}
