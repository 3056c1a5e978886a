package dev.gameday.shell.prompt;

import dev.gameday.runbook.event.RunEvent.RunResumed;
import dev.gameday.shell.console.Console;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jline.reader.LineReader;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;

/**
 * Ctrl-Z at the prompt: gives the terminal back as it was found, status line and scroll region included, stops the process,
 * and takes the terminal again when it goes on. A run that is under way stands still meanwhile, and its record tells so; its
 * faults' own expiry doesn't.
 */
public final class Suspension {
    private static final System.Logger LOG = System.getLogger(Suspension.class.getName());

    /** A stop that has not taken effect by then never does; the time goes on only while the process does. */
    private static final Duration TO_STOP = Duration.ofSeconds(2);

    private final LineReader reader;
    private final Console console;
    private final Supplier<Stillness> stillness;
    private final Attributes found;

    private Suspension(LineReader reader, Console console, Supplier<Stillness> stillness) {
        this.reader = reader;
        this.console = console;
        this.stillness = stillness;
        this.found = reader.getTerminal().getAttributes();
    }

    /** Heeds Ctrl-Z from now on; the terminal is as it was found. */
    public static void heed(LineReader reader, Console console, Supplier<Stillness> stillness) {
        Suspension suspension = new Suspension(reader, console, stillness);
        reader.getTerminal().handle(Signal.TSTP, signal -> suspension.stop());
    }

    /** Comes back when the process goes on: the signal to stop may take effect only after whoever sent it has ended. */
    private static void standStill(Terminal terminal) throws IOException, InterruptedException {
        CountDownLatch continued = new CountDownLatch(1);
        SignalHandler before = terminal.handle(Signal.CONT, signal -> continued.countDown());
        try {
            // Whoever handles the signal to stop has to stop by another one.
            String self = Long.toString(ProcessHandle.current().pid());
            int failed = new ProcessBuilder("kill", "-STOP", self).start().waitFor();
            if (failed == 0) {
                boolean unused = continued.await(TO_STOP.toMillis(), TimeUnit.MILLISECONDS);
            }
        } finally {
            terminal.handle(Signal.CONT, before);
        }
    }

    private void stop() {
        Terminal terminal = reader.getTerminal();
        Attributes taken = terminal.getAttributes();
        Console.Panel away = console.openPanel();
        try {
            terminal.writer().println();
            terminal.flush();
            terminal.setAttributes(found);
            stillness.get().begins("suspended at the terminal");
            Instant wall = Instant.now();
            long nanos = System.nanoTime();
            standStill(terminal);
            terminal.setAttributes(taken);
            stillness
                    .get()
                    .ended(new RunResumed(
                            Duration.between(wall, Instant.now()), Duration.ofNanos(System.nanoTime() - nanos), true));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the process can't be stopped", e);
            terminal.setAttributes(taken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            away.close();
        }
        if (reader.isReading()) {
            reader.callWidget(LineReader.REDRAW_LINE);
            reader.callWidget(LineReader.REDISPLAY);
        }
    }
}
