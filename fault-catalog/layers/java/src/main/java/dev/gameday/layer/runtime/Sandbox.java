package dev.gameday.layer.runtime;

import dev.gameday.layer.egress.Egress;
import dev.gameday.layer.fault.Effect;
import dev.gameday.layer.fault.NotApplied;
import dev.gameday.layer.log.LayerLog;
import java.nio.file.Path;

/** What faults act on and through, the same for all invocations of a sandbox. */
public final class Sandbox {
    private final LayerLog log;
    private final Path tmp;
    private final Egress egress;
    private final Pause pause;
    private final Bounds bounds;

    /** These, in a sandbox of Lambda's, where every effect can be had. */
    public Sandbox(LayerLog log, Path tmp, Egress egress, Pause pause) {
        this(log, tmp, egress, pause, effect -> {});
    }

    /** These, where not every effect can be had. */
    public Sandbox(LayerLog log, Path tmp, Egress egress, Pause pause, Bounds bounds) {
        this.log = log;
        this.tmp = tmp;
        this.egress = egress;
        this.pause = pause;
        this.bounds = bounds;
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

    /** Lets an effect begin, or says why it can't here. */
    void admit(Effect effect) throws NotApplied {
        bounds.admit(effect);
    }

    /** Which effects a sandbox can have. */
    public interface Bounds {
        /** Returns where the effect may begin; else it isn't applied, for the reason that the exception gives. */
        void admit(Effect effect) throws NotApplied;
    }

    /** A way to let time pass: {@link Thread#sleep(long)} in Lambda. */
    public interface Pause {
        /** Waits for so many milliseconds. */
        void of(long milliseconds) throws InterruptedException;
    }
}
