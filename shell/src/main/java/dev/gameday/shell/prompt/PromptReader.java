package dev.gameday.shell.prompt;

import java.util.Map;
import org.jline.reader.MaskingCallback;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines, and says what stands half typed without waiting for anything. Whoever hears what the terminal is given asks
 * that while they hold up the terminal's other writers, the reader among them; {@link #isReading} would wait for the
 * reader, and the two for each other.
 */
public final class PromptReader extends LineReaderImpl {
    private volatile boolean reads;

    PromptReader(Terminal terminal, Map<String, Object> variables) {
        super(terminal, "gameday", variables);
    }

    @Override
    public String readLine(
            @Nullable String prompt,
            @Nullable String rightPrompt,
            @Nullable MaskingCallback masking,
            @Nullable String buffer) {
        reads = true;
        try {
            return super.readLine(prompt, rightPrompt, masking, buffer);
        } finally {
            reads = false;
        }
    }

    /** Draws something else on the terminal, never in the midst of what the reader draws of the line being read. */
    public void alone(Runnable drawing) {
        lock.lock();
        try {
            drawing.run();
        } finally {
            lock.unlock();
        }
    }

    /** What stands half typed, empty where nothing does; may fail with an IndexOutOfBoundsException while it changes. */
    public String typed() {
        return reads ? getBuffer().toString() : "";
    }
}
