package dev.gameday.shell.prompt;

import dev.gameday.shell.cast.ScreenTap;
import dev.gameday.shell.cast.TappedPty;
import dev.gameday.shell.line.LineParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.AbstractPosixTerminal;
import org.jline.terminal.impl.PosixSysTerminal;

/** Makes the terminal and the line reader of the prompt. */
public final class Prompt {
    private static final int LONGEST_HISTORY = 2000;

    private Prompt() {}

    /** The terminal that the process was started on. */
    public static Terminal terminal() throws IOException {
        return TerminalBuilder.builder()
                .system(true)
                .providers("jni,exec")
                .dumb(true)
                .encoding(StandardCharsets.UTF_8)
                .build();
    }

    /** The same, with {@code tap} hearing what it is given; a terminal that can't be tapped is used as it is. */
    public static Terminal terminal(ScreenTap tap) throws IOException {
        Terminal terminal = terminal();
        if (!(terminal instanceof AbstractPosixTerminal posix)) {
            return terminal;
        }
        Terminal tapped = new PosixSysTerminal(
                posix.getName(),
                posix.getType(),
                new TappedPty(posix.getPty(), tap),
                StandardCharsets.UTF_8,
                true,
                Terminal.SignalHandler.SIG_DFL);
        tapped.getSize();
        return tapped;
    }

    /** An exclamation mark stays one: commands hold text, and a history that expands it would change what is run. */
    public static PromptReader reader(Terminal terminal, Completer completer, Path history) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                LineReader.HISTORY_FILE, history,
                LineReader.HISTORY_SIZE, LONGEST_HISTORY,
                LineReader.HISTORY_FILE_SIZE, LONGEST_HISTORY,
                LineReader.SECONDARY_PROMPT_PATTERN, "......> "));
        PromptReader reader = new PromptReader(terminal, variables);
        reader.setParser(new LineParser());
        reader.setCompleter(completer);
        reader.setHistory(new DiscreetHistory());
        reader.option(Option.DISABLE_EVENT_EXPANSION, true);
        reader.option(Option.CASE_INSENSITIVE, true);
        reader.option(Option.GROUP, false);
        return reader;
    }
}
