package dev.gameday.layer.runtime;

import dev.gameday.layer.egress.Egress;
import dev.gameday.layer.log.LayerLog;
import java.nio.file.Path;

/** What faults act on and through, the same for all invocations of a sandbox. */
public final class Sandbox {
    private final LayerLog log;
    private final Path tmp;
    private final Egress egress;
    private final Pause pause;

    /** These. */
    public Sandbox(LayerLog log, Path tmp, Egress egress, Pause pause) {
        this.log = log;
        this.tmp = tmp;
        this.egress = egress;
        this.pause = pause;
    }

    LayerLog log() {
        return log;
    }

    Path tmp() {
        return tmp;
    }

    Egress egress() {
        return egress;
    }

    Pause pause() {
        return pause;
    }

    /** A way to let time pass: {@link Thread#sleep(long)}, but in tests. */
    public interface Pause {
        /** Waits for so many milliseconds. */
        void of(long milliseconds) throws InterruptedException;
    }
}
