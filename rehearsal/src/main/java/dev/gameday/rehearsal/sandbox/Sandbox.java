package dev.gameday.rehearsal.sandbox;

import dev.gameday.rehearsal.sandbox.archive.SandboxFolder;
import dev.gameday.rehearsal.sandbox.process.Output;
import dev.gameday.rehearsal.sandbox.process.ProcessTree;
import dev.gameday.rehearsal.sandbox.runtime.RuntimeApi;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One execution environment: its folder, its processes and its Runtime API. Between events its processes are stopped.
 * It takes one event at a time, and after {@link #end} none.
 */
final class Sandbox {
    private final Blueprint blueprint;
    private final String stream;
    private final SandboxFolder folder;
    private final Process process;
    private final ProcessTree tree;
    private final RuntimeApi api;
    private final Output output;
    private final boolean ownTmp;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile long idleSinceNanos;
    private boolean started;

    Sandbox(
            Blueprint blueprint,
            String stream,
            SandboxFolder folder,
            Process process,
            ProcessTree tree,
            RuntimeApi api,
            Output output,
            boolean ownTmp) {
        this.blueprint = blueprint;
        this.stream = stream;
        this.folder = folder;
        this.process = process;
        this.tree = tree;
        this.api = api;
        this.output = output;
        this.ownTmp = ownTmp;
    }

    Blueprint blueprint() {
        return blueprint;
    }

    String stream() {
        return stream;
    }

    Process process() {
        return process;
    }

    ProcessTree tree() {
        return tree;
    }

    RuntimeApi api() {
        return api;
    }

    Output output() {
        return output;
    }

    /** How much its own folder for temporary files holds beyond what it may, in bytes; none where it can't. */
    boolean overfull() {
        return !ownTmp && folder.tmpBytes() > blueprint.limits().storageMegabytes() * 1024L * 1024L;
    }

    /** Whether it has been started and asked for an event before. */
    boolean started() {
        return started;
    }

    void startedNow() {
        started = true;
    }

    boolean alive() {
        return process.isAlive() && !ended.get();
    }

    /** Stops its processes at that time, until the next event. */
    void rest(long nanos) {
        tree.freeze();
        idleSinceNanos = nanos;
    }

    long idleSinceNanos() {
        return idleSinceNanos;
    }

    /** Kills its processes, unless it has ended; their last words can still be read. */
    void kill() {
        if (!ended.get()) {
            tree.kill();
        }
    }

    /** Kills its processes and removes all that it has. */
    void end() {
        if (ended.compareAndSet(false, true)) {
            tree.kill();
            api.close();
            folder.close();
        }
    }

    /** The lines that its processes have written and nobody has read, all of which are stopped or gone. */
    List<String> lastLines() {
        try {
            return output.rest();
        } catch (IOException removed) {
            return List.of();
        }
    }
}
