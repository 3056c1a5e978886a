package dev.gameday.shell.prompt;

import dev.gameday.shell.cast.ScreenTap;
import dev.gameday.shell.cast.TappedPty;
import dev.gameday.shell.line.LineParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
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
    public static LineReader reader(Terminal terminal, Completer completer, Path history) {
        return LineReaderBuilder.builder()
                .appName("gameday")
                .terminal(terminal)
                .parser(new LineParser())
                .completer(completer)
                .history(new DiscreetHistory())
                .variable(LineReader.HISTORY_FILE, history)
                .variable(LineReader.HISTORY_SIZE, LONGEST_HISTORY)
                .variable(LineReader.HISTORY_FILE_SIZE, LONGEST_HISTORY)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "......> ")
                .option(Option.DISABLE_EVENT_EXPANSION, true)
                .option(Option.CASE_INSENSITIVE, true)
                .option(Option.GROUP, false)
                .build();
    }
}
