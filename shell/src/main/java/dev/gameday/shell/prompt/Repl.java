package dev.gameday.shell.prompt;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Leaving;
import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.reader.Widget;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;

/**
 * The prompt. Ctrl-C at the prompt drops the line, Ctrl-C during a command interrupts that command and nothing else,
 * Ctrl-D leaves.
 */
public final class Repl {
    public static final String PROMPT = "gameday> ";
    private final LineReader reader;
    private final CommandRunner runner;
    private final ScriptRunner scripts;
    private final Leaving leaving;
    private final Supplier<Attention> attention;
    private final Discretion discretion;

    public Repl(
            LineReader reader,
            CommandRunner runner,
            ScriptRunner scripts,
            Leaving leaving,
            Supplier<Attention> attention) {
        this.reader = reader;
        this.runner = runner;
        this.scripts = scripts;
        this.leaving = leaving;
        this.attention = attention;
        this.discretion = new Discretion(() -> attention.get().predicting());
    }

    /** Returns when the person leaves; what single commands ended with was shown and is over. */
    public ExitCode run() {
        return run(List.of());
    }

    /** The same, after a first command that was not typed at the prompt. */
    public ExitCode run(List<String> first) {
        // Between two lines nobody else listens: the default would end the process, and a second Ctrl-C counts here
        // too.
        reader.getTerminal().handle(Signal.INT, signal -> attention.get().interrupted());
        heedAtOnce();
        if (!first.isEmpty()) {
            runInterruptibly(first);
        }
        while (!leaving.isAsked()) {
            try {
                reader.readLine(PROMPT, null, discretion, null);
            } catch (UserInterruptException dropped) {
                continue;
            } catch (EndOfFileException left) {
                if (attention.get().mayLeave()) {
                    break;
                }
                continue;
            }
            List<String> words = reader.getParsedLine().words();
            if (!words.isEmpty()) {
                runInterruptibly(words);
            }
        }
        return ExitCode.HELD;
    }

    /**
     * Ctrl-C is heeded by the signal itself, before the line is dropped: a line that was being read when the process was
     * stopped and continued hangs in its read until the next key.
     */
    private void heedAtOnce() {
        Terminal terminal = reader.getTerminal();
        Widget before = reader.getWidgets().get(LineReader.CALLBACK_INIT);
        reader.getWidgets().put(LineReader.CALLBACK_INIT, () -> {
            SignalHandler drop = terminal.handle(Signal.INT, SignalHandler.SIG_IGN);
            terminal.handle(Signal.INT, signal -> {
                attention.get().interrupted();
                drop.handle(signal);
            });
            return before == null || before.apply();
        });
    }

    private void runInterruptibly(List<String> words) {
        Terminal terminal = reader.getTerminal();
        Thread command = Thread.currentThread();
        SignalHandler before = terminal.handle(Signal.INT, signal -> command.interrupt());
        try {
            if (ScriptRunner.isScript(words)) {
                scripts.run(words.get(0));
            } else {
                runner.run(words);
            }
        } finally {
            terminal.handle(Signal.INT, before);
            // A Ctrl-C that came as the command ended must not drop the next line.
            Thread.interrupted();
        }
    }
}
