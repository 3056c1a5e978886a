package dev.gameday.shell.run;

import dev.gameday.runbook.event.RunEvent.RunPaused;
import dev.gameday.runbook.event.RunEvent.RunResumed;
import dev.gameday.shell.prompt.Stillness;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Has the record of a run tell when its console stood still: announced by Ctrl-Z, or found out afterwards by a heartbeat that
 * came late. Both clocks are looked at, since a process that is stopped sees both go on, and a machine that sleeps the wall
 * clock alone. In virtual time nothing stands still.
 */
public final class Standstills implements Stillness {
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration TO_RECORD = Duration.ofSeconds(2);

    private final RunDesk desk;
    private final InstantSource wall;
    private final LongSupplier nanoTime;

    /** {@code nanoTime} is the monotonic clock. */
    public Standstills(RunDesk desk, InstantSource wall, LongSupplier nanoTime) {
        this.desk = desk;
        this.wall = wall;
        this.nanoTime = nanoTime;
    }

    /** Watches over the run until it is over. */
    public void accompany(ActiveRun run) {
        if (run.order().speed().virtual()) {
            return;
        }
        Heartbeat heartbeat = new Heartbeat(wall, nanoTime);
        run.listen((before, recorded, after) -> {
            if (recorded.event() instanceof RunPaused) {
                heartbeat.announced();
            } else if (recorded.event() instanceof RunResumed) {
                heartbeat.told();
            }
        });
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "gameday-heartbeat");
            thread.setDaemon(true);
            return thread;
        });
        var unused = clock.scheduleWithFixedDelay(
                () -> heartbeat.beat().ifPresent(run.talk()::resumed), 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
        run.whenOver(result -> clock.shutdownNow());
    }

    @Override
    public void begins(String how) {
        Optional<ActiveRun> run =
                desk.underWay().filter(one -> !one.order().speed().virtual());
        if (run.isEmpty()) {
            return;
        }
        CountDownLatch recorded = new CountDownLatch(1);
        run.get().listen((before, event, after) -> {
            if (event.event() instanceof RunPaused) {
                recorded.countDown();
            }
        });
        run.get().talk().pausing(run.get().operator(), how);
        try {
            boolean unused = recorded.await(TO_RECORD.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void ended(RunResumed how) {
        desk.underWay()
                .filter(run -> !run.order().speed().virtual())
                .ifPresent(run -> run.talk().resumed(how));
    }
}
