package dev.gameday.shell.prompt;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Failure;
import dev.gameday.shell.RefusedException;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Progress;
import dev.gameday.shell.line.CommandHelp;
import dev.gameday.shell.line.CommandLine;
import dev.gameday.shell.line.Commands;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.CommandContext;

/**
 * Runs one command from words that are already split. Whatever goes wrong ends as one sentence on the error stream and
 * an exit code; only a defect of ours leaves a stack trace, in the log.
 */
public final class CommandRunner {
    private final Supplier<Commands> commands;
    private final Console console;

    public CommandRunner(Supplier<Commands> commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    /** A line that was copied as it is typed in a shell begins with the console's own name, which is passed over. */
    public ExitCode run(List<String> typed) {
        boolean named = typed.size() > 1 && typed.get(0).equals("gameday");
        List<String> words = named ? typed.subList(1, typed.size()) : typed;
        try {
            CommandLine line = CommandLine.of(commands.get(), words);
            if (line.asksForHelp()) {
                CommandHelp.print(line.command(), console);
                return ExitCode.HELD;
            }
            if (!console.discretion().allows(line.command().getName())) {
                throw new RefusedException(
                        "'" + line.command().getName() + "' is closed until the reveal",
                        "type reveal to be told what it was, or help look for where to look");
            }
            return executed(line);
        } catch (Throwable thrown) {
            return failed(thrown, words);
        }
    }

    private ExitCode executed(CommandLine line) throws Exception {
        Progress.Wait progress = console.progress(line.command().getName());
        try {
            return ExitCode.of(line.command()
                    .execute(new CommandContext(
                            line.input(), commands.get().registry(), writer(), new InputReader() {})));
        } finally {
            progress.close();
        }
    }

    private ExitCode failed(Throwable thrown, List<String> words) {
        Failure failure = Failure.of(thrown);
        if (failure.isBug()) {
            log().error("Command {} failed", words, thrown);
        }
        console.error(failure.sentence());
        return failure.exitCode();
    }

    /** Looked up late: a start without trouble then needs no logging. */
    private static Logger log() {
        return LoggerFactory.getLogger(CommandRunner.class);
    }

    /** What Spring Shell prints goes the way of everything else. */
    private PrintWriter writer() {
        return new PrintWriter(new Writer() {
            private final StringBuilder line = new StringBuilder();

            @Override
            public void write(char[] characters, int offset, int length) {
                line.append(characters, offset, length);
            }

            @Override
            public void flush() {
                if (!line.isEmpty()) {
                    console.print(line.toString().stripTrailing());
                    line.setLength(0);
                }
            }

            @Override
            public void close() {
                flush();
            }
        });
    }
}
