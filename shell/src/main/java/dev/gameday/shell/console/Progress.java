package dev.gameday.shell.console;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The sign that a command is at work: from its first silent second on, one line that counts the seconds, and that the
 * command's first word takes the place of. Without colours it is printed once and stays.
 */
public abstract class Progress {
    private static final String ERASE = "\r\u001b[K";

    /** Shown to nobody. */
    static final Progress UNSEEN = new Progress() {
        @Override
        Wait begin(String doing) {
            return () -> {};
        }

        @Override
        void said() {}
    };

    /** Held while a command runs. */
    @FunctionalInterface
    public interface Wait extends AutoCloseable {
        @Override
        void close();
    }

    static Progress on(PrintWriter screen, Palette palette) {
        return new Counting(screen, palette != Palette.PLAIN);
    }

    abstract Wait begin(String doing);

    /** Something is printed or asked now: the line goes, and does not come back for this command. */
    abstract void said();

    private static final class Counting extends Progress {
        private final PrintWriter screen;
        private final boolean erasable;
        private @Nullable ScheduledExecutorService clock;
        private boolean shown;

        Counting(PrintWriter screen, boolean erasable) {
            this.screen = screen;
            this.erasable = erasable;
        }

        @Override
        synchronized Wait begin(String doing) {
            end();
            ScheduledExecutorService counting = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread thread = new Thread(work, "progress");
                thread.setDaemon(true);
                return thread;
            });
            clock = counting;
            int[] seconds = {0};
            var unused =
                    counting.scheduleAtFixedRate(() -> tick(counting, doing, ++seconds[0]), 1, 1, TimeUnit.SECONDS);
            return this::end;
        }

        private synchronized void tick(ScheduledExecutorService counting, String doing, int seconds) {
            if (counting != clock || (shown && !erasable)) {
                return;
            }
            String line = doing + " ... " + (erasable ? seconds + " s" : "");
            screen.print(erasable ? ERASE + line : line + System.lineSeparator());
            screen.flush();
            shown = true;
        }

        @Override
        void said() {
            end();
        }

        private synchronized void end() {
            if (clock != null) {
                clock.shutdownNow();
                clock = null;
            }
            if (shown && erasable) {
                screen.print(ERASE);
                screen.flush();
            }
            shown = false;
        }
    }
}
