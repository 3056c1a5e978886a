package dev.gameday.rehearsal.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The log of one invocation: each line goes to the function's log, and the last ones are kept for who invoked it. */
final class Journal {
    private static final int KEPT_CHARACTERS = 4_096;

    private final LogSink sink;
    private final String function;
    private final String stream;
    private final Deque<String> last = new ArrayDeque<>();
    private long characters;

    Journal(LogSink sink, String function, String stream) {
        this.sink = sink;
        this.function = function;
        this.stream = stream;
    }

    void line(String text) {
        sink.line(function, stream, text);
        synchronized (last) {
            last.addLast(text);
            characters += text.length() + 1;
            while (last.size() > 1 && characters - last.getFirst().length() - 1 >= KEPT_CHARACTERS) {
                characters -= last.removeFirst().length() + 1;
            }
        }
    }

    void lines(List<String> lines) {
        lines.forEach(this::line);
    }

    List<String> last() {
        synchronized (last) {
            return List.copyOf(last);
        }
    }
}
