package dev.gameday.shell.prompt;

import dev.gameday.shell.ExitCode;
import dev.gameday.shell.Leaving;
import dev.gameday.shell.UsageException;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.line.LineParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A script: one command a line, {@code #} begins a comment line. It stops at the first command that does not end with 0
 * and ends as that one did, naming the file and the line.
 */
public final class ScriptRunner {
    private static final String STANDARD_INPUT = "@-";
    private final CommandRunner runner;
    private final Console console;
    private final Leaving leaving;
    private final InputStream standardInput;

    public ScriptRunner(CommandRunner runner, Console console, Leaving leaving, InputStream standardInput) {
        this.runner = runner;
        this.console = console;
        this.leaving = leaving;
        this.standardInput = standardInput;
    }

    /** Whether these words name a script instead of a command. */
    public static boolean isScript(List<String> words) {
        return words.size() == 1 && words.get(0).length() > 1 && words.get(0).startsWith("@");
    }

    /** Runs {@code @file}, or {@code @-} for standard input. */
    public ExitCode run(String word) {
        String name = word.equals(STANDARD_INPUT) ? "standard input" : word.substring(1);
        try (BufferedReader lines = open(word)) {
            return run(name, lines);
        } catch (IOException unreadable) {
            console.error("The script " + name + " cannot be read ("
                    + unreadable.getClass().getSimpleName() + ").");
            return ExitCode.USAGE;
        }
    }

    private BufferedReader open(String word) throws IOException {
        return word.equals(STANDARD_INPUT)
                ? new BufferedReader(new InputStreamReader(standardInput, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(word.substring(1)));
    }

    private ExitCode run(String name, BufferedReader lines) throws IOException {
        int number = 0;
        for (String line = lines.readLine(); line != null && !leaving.isAsked(); line = lines.readLine()) {
            number++;
            String command = line.strip();
            if (command.isEmpty() || command.startsWith("#")) {
                continue;
            }
            ExitCode exitCode = runLine(command);
            if (exitCode != ExitCode.HELD) {
                console.error(name + ":" + number + ": stopped here, at '" + command + "' (exit code " + exitCode.code()
                        + ": " + exitCode.meaning() + ").");
                return exitCode;
            }
        }
        return ExitCode.HELD;
    }

    private ExitCode runLine(String line) {
        try {
            return runner.run(LineParser.words(line));
        } catch (UsageException unclosed) {
            console.error(String.valueOf(unclosed.getMessage()));
            return unclosed.exitCode();
        }
    }
}
