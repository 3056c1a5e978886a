package dev.gameday.shell.cast;

import dev.gameday.recorder.cast.Shot;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jline.terminal.Size;
import org.jspecify.annotations.Nullable;

/**
 * Hears everything that the process's terminal is given, after it was given, from whatever thread. It keeps a little of
 * what was shown since the last prompt, so that a cast begins with the question that its session answers. Listening is
 * quick and never fails whoever shows something.
 */
public final class ScreenTap {
    private static final System.Logger LOG = System.getLogger(ScreenTap.class.getName());
    private static final int MOST_KEPT = 1 << 16;

    private final Deque<Shot.Shown> kept = new ArrayDeque<>();
    private int keptLength;
    private @Nullable Consumer<Shot> listener;
    private @Nullable Size size;
    private Supplier<String> typing = () -> "";
    private String typed = "";

    /** A stream that passes everything on and lets it be heard; its writers share one order. */
    public OutputStream over(OutputStream screen) {
        return new TappedStream(screen, this);
    }

    /**
     * {@code typed} says what stands half typed, empty where nothing does; it is asked at each output. The return value is
     * whom it replaced, to be asked again afterwards.
     */
    public synchronized Supplier<String> typing(Supplier<String> typed) {
        Supplier<String> before = typing;
        typing = typed;
        return before;
    }

    /** The size of the terminal, where it has told one yet. */
    synchronized Optional<Size> size() {
        return Optional.ofNullable(size);
    }

    /** What was shown before the next prompt belongs to no session to come. */
    public synchronized void forget() {
        kept.clear();
        keptLength = 0;
    }

    /** Has {@code heard} get what was kept and then everything, until the return value is run; one listens at a time. */
    synchronized Runnable listen(Consumer<Shot> heard) {
        kept.forEach(heard);
        listener = heard;
        return () -> ignore(heard);
    }

    private synchronized void ignore(Consumer<Shot> heard) {
        if (listener == heard) {
            listener = null;
        }
    }

    /** Called with each whole piece of text, in the order of the screen. */
    synchronized void shown(String text) {
        Shot.Shown shot = new Shot.Shown(System.nanoTime(), text, typed());
        if (listener != null) {
            listener.accept(shot);
        }
        kept.add(shot);
        keptLength += text.length();
        while (keptLength > MOST_KEPT && kept.size() > 1) {
            keptLength -= kept.remove().text().length();
        }
    }

    /** A line that changes while it is looked at from another thread may not be readable; then the last look counts. */
    private String typed() {
        try {
            typed = typing.get();
        } catch (IndexOutOfBoundsException changing) {
            LOG.log(System.Logger.Level.DEBUG, "the line was being changed", changing);
        }
        return typed;
    }

    /** Called whenever the terminal told its size. */
    public synchronized void sized(Size told) {
        boolean usable = told.getColumns() > 0 && told.getRows() > 0;
        if (!usable || told.equals(size)) {
            return;
        }
        if (size != null && listener != null) {
            listener.accept(new Shot.Resized(System.nanoTime(), told.getColumns(), told.getRows()));
        }
        size = new Size(told.getColumns(), told.getRows());
    }
}
