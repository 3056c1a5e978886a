package dev.gameday.layer.source;

import java.io.Closeable;

/** The daemon thread that looks for the document. */
public final class Poller implements Closeable {
    private final Thread thread;
    private volatile boolean begun;

    /** A poller that looks for these once it is begun. */
    public Poller(Documents documents) {
        thread = new Thread(() -> run(documents), "gameday-poller");
        thread.setDaemon(true);
    }

    /** Begins to look, if it hasn't begun. */
    public void begin() {
        if (!begun) {
            start();
        }
    }

    private synchronized void start() {
        if (!begun) {
            thread.start();
            begun = true;
        }
    }

    private static void run(Documents documents) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                documents.look();
                documents.rest();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
