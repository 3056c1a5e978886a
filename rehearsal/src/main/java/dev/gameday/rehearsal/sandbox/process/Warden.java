package dev.gameday.rehearsal.sandbox.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * A small shell process that sends signals to the sandboxes, without a new process for each, and outlives ours: if ours
 * ends in whatever way, the warden kills the groups that are left and removes their folder. Safe for many threads.
 */
public final class Warden implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Warden.class.getName());
    private static final int LONGEST_END_SECONDS = 10;

    private final Process process;
    private final Writer orders;
    private final BufferedReader answers;

    private Warden(Process process) {
        this.process = process;
        this.orders = process.outputWriter();
        this.answers = process.inputReader();
    }

    /** Starts one that watches over sandboxes in that folder, which is to be there; its script is put there. */
    public static Warden start(Path folder) throws IOException {
        Path script = script(folder, "warden.sh");
        List<String> command = new ArrayList<>(Tools.AT_HAND.ownSession());
        command.addAll(List.of("sh", script.toString(), folder.toString()));
        return new Warden(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    static Path script(Path folder, String name) throws IOException {
        Path script = folder.resolve(name);
        try (InputStream source = Warden.class.getResourceAsStream(name)) {
            if (source == null) {
                throw new IllegalStateException(name + " is missing from the rehearsal's jar");
            }
            Files.write(script, source.readAllBytes());
        }
        return script;
    }

    /** Takes a process, and the group that it leads, into its care. */
    void add(long process) {
        order("add " + process);
    }

    /** Lets go of a process that is gone, for its number may be used again. */
    void forget(long process) {
        order("forget " + process);
    }

    /** Sends {@code STOP}, {@code CONT} or {@code KILL}; a negative number is a group. Those that are gone don't matter. */
    void signal(String signal, LongStream processes) {
        order(signal + processes.mapToObj(id -> " " + id).collect(Collectors.joining()));
    }

    private synchronized void order(String line) {
        try {
            orders.write(line + "\n");
            orders.flush();
            if (answers.readLine() == null) {
                throw new IOException("it has ended");
            }
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.WARNING, "the warden of the sandboxes does not answer: " + line, gone);
        }
    }

    @Override
    public void close() {
        try {
            orders.close();
            if (!process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException gone) {
            process.destroyForcibly();
        } catch (InterruptedException asked) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
