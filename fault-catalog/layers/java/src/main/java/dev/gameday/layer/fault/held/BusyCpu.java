package dev.gameday.layer.fault.held;

import dev.gameday.layer.fault.Course;
import dev.gameday.layer.fault.Effect;
import dev.gameday.layer.json.Fields;
import dev.gameday.layer.json.Unusable;
import java.io.Closeable;

/** Threads that compute while the handler runs. */
public final class BusyCpu implements Effect {
    private final int threads;

    private BusyCpu(int threads) {
        this.threads = threads;
    }

    /** What the document says of it. */
    public static BusyCpu read(Fields fields) throws Unusable {
        return new BusyCpu((int) fields.integer("threads", 1, 16));
    }

    @Override
    public String kind() {
        return "cpu";
    }

    @Override
    public void begin(Course course) {
        Load load = new Load();
        course.whileRunning(load);
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(load, "gameday-cpu-" + i);
            thread.setDaemon(true);
            thread.start();
        }
        course.applied(this);
    }

    private static final class Load implements Runnable, Closeable {
        private volatile boolean done;

        @Override
        public void run() {
            while (!done) {
                // Asking whether it is done is as good as any other work.
            }
        }

        @Override
        public void close() {
            done = true;
        }
    }
}
