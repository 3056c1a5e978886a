package dev.gameday.shell.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.catalog.file.FaultFiles;
import dev.gameday.recorder.RecordReader;
import dev.gameday.recorder.SessionFolders;
import dev.gameday.recorder.format.LineFormat;
import dev.gameday.runbook.event.FaultEvent;
import dev.gameday.runbook.event.Recorded;
import dev.gameday.runbook.file.GuardFile;
import dev.gameday.runbook.file.Runbooks;
import dev.gameday.shell.Rehearsals;
import dev.gameday.shell.control.ControlRequest.Verb;
import dev.gameday.shell.place.Speed;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.RunDesk;
import dev.gameday.shell.run.RunOrder;
import dev.gameday.shell.watch.WatchedRun;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(900)
class WatchTest {
    private final Path folder;

    private final CountDownLatch underFault = new CountDownLatch(1);

    WatchTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void who_comes_late_gets_what_went_before_and_everybody_gets_all_once_in_order() throws Exception {
        ActiveRun run = start(Feed.LONGEST_SILENCE);
        Watcher early = new Watcher(remote());
        underFault.await();
        Watcher late = new Watcher(remote());
        run.halt("enough");
        run.await();

        assertThat(early.whole()).isTrue();
        assertThat(late.whole()).isTrue();
        List<Recorded> recorded = RecordReader.readAll(run.folder().events()).events();
        assertThat(early.numbers())
                .containsExactlyElementsOf(
                        recorded.stream().map(Recorded::number).toList());
        assertThat(late.numbers()).isEqualTo(early.numbers());
    }

    @Test
    void what_a_watcher_sees_is_what_the_console_sees() throws Exception {
        ActiveRun run = start(Feed.LONGEST_SILENCE);
        Watcher watcher = new Watcher(remote());
        underFault.await();
        run.halt("enough");
        run.await();
        boolean unused = watcher.whole();

        WatchedRun watched = new WatchedRun(InstantSource.system());
        watcher.lines.forEach(watched::take);
        assertThat(watched.view().events()).isEqualTo(run.view().events());
        assertThat(watched.view().closed()).isTrue();
        assertThat(watched.view().course().halted())
                .isEqualTo(run.view().course().halted());
    }

    @Test
    void watchers_that_take_nothing_hold_up_neither_run_nor_halt_and_are_hung_up_on() throws Exception {
        ActiveRun run = start(Duration.ofMillis(200));
        Path socket = SocketPlace.find(run.folder().folder()).orElseThrow();
        List<SocketChannel> dead = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
            int unused = channel.write(
                    StandardCharsets.UTF_8.encode(ControlFormat.write(new ControlRequest(Verb.WATCH, "", "bea"))));
            dead.add(channel);
        }
        underFault.await();

        assertThat(remote().ask(new ControlRequest(Verb.HALT, "enough", "bea"), line -> {}))
                .isPresent();
        run.await();
        assertThat(run.view().course().halted()).isPresent();
        for (SocketChannel channel : dead) {
            channel.close();
        }
    }

    @Test
    void a_watcher_that_goes_away_is_no_trouble() throws Exception {
        ActiveRun run = start(Feed.LONGEST_SILENCE);
        assertThat(remote().watch(line -> false)).isTrue();
        underFault.await();
        run.halt("enough");
        run.await();

        assertThat(run.view().course().halted()).isPresent();
    }

    @Test
    void a_line_that_is_half_written_is_waited_for() throws Exception {
        Path file = folder.resolve("record");
        java.nio.file.Files.writeString(file, "one\ntw");
        try (RecordLines lines = RecordLines.of(file)) {
            assertThat(lines.next()).contains("one");
            assertThat(lines.next()).isEmpty();
            java.nio.file.Files.writeString(file, "o ü\n\n", java.nio.file.StandardOpenOption.APPEND);
            assertThat(lines.next()).contains("two ü");
            assertThat(lines.next()).contains("");
            assertThat(lines.next()).isEmpty();
        }
    }

    /** Takes all that comes, on a thread of its own. */
    private static final class Watcher {
        private final List<String> lines = new ArrayList<>();
        private final CompletableFuture<Boolean> whole = new CompletableFuture<>();

        Watcher(RemoteRun run) {
            Thread thread = new Thread(() -> whole.complete(run.watch(lines::add)));
            thread.setDaemon(true);
            thread.start();
        }

        boolean whole() throws Exception {
            return whole.get(600, TimeUnit.SECONDS);
        }

        List<Long> numbers() throws Exception {
            List<Long> numbers = new ArrayList<>();
            for (String line : lines) {
                numbers.add(
                        LineFormat.read(line.getBytes(StandardCharsets.UTF_8)).number());
            }
            return numbers;
        }
    }

    private RemoteRun remote() {
        return new ControlSockets(new SessionFolders(folder))
                .find(Optional.empty())
                .orElseThrow();
    }

    private ActiveRun start(Duration longestSilence) {
        RunDesk desk = new RunDesk(
                FaultFiles.shipped(),
                GuardFile.shipped(),
                Rehearsals.shipped(InstantSource.system()),
                new SessionFolders(folder),
                InstantSource.system());
        desk.accompany(run -> open(run, longestSilence));
        RunOrder order = new RunOrder(
                Runbooks.shipped().find("stop-drill").value().orElseThrow(),
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
                        underFault.countDown();
                    }
                }));
    }

    private static void open(ActiveRun run, Duration longestSilence) {
        try {
            ControlSocket socket = ControlSocket.open(run.folder().folder(), new RunControl(run), longestSilence);
            run.whenOver(result -> socket.close());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
