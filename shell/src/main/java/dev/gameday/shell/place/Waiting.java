package dev.gameday.shell.place;

import dev.gameday.runbook.conductor.Timeline;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;

/** Waits as a timeline waits: a real one blocks, a virtual one moves on. */
public final class Waiting {
    private Waiting() {}

    /** Comes back when that time is over; an interruption cancels whatever was waited for. */
    public static void on(Timeline timeline, Duration duration) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
        BlockingQueue<Boolean> over = new LinkedBlockingQueue<>();
        timeline.wakeAt(timeline.instant().plus(duration), () -> over.add(true));
        try {
            Boolean unused = timeline.next(over);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
