package dev.gameday.shell.panel;

import java.util.concurrent.TimeUnit;

/** Wakes the thread that draws, from any other. A ring that comes before the wait is not lost. */
final class Bell {
    private boolean rung;
    private boolean urgent;

    /** The run may have changed. */
    synchronized void ring() {
        rung = true;
        notifyAll();
    }

    /** A person waits for what they did. */
    synchronized void ringUrgently() {
        urgent = true;
        notifyAll();
    }

    /** Waits so long, or until it is rung; with {@code patient} only what is urgent ends the wait. */
    synchronized void await(long nanos, boolean patient) throws InterruptedException {
        long until = System.nanoTime() + nanos;
        while (!urgent && (patient || !rung)) {
            long left = until - System.nanoTime();
            if (left <= 0) {
                break;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        urgent = false;
        rung = rung && patient;
    }
}
