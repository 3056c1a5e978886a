package dev.gameday.shell;

import dev.gameday.shell.cast.ScreenTap;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Palette;
import dev.gameday.shell.prompt.CommandRunner;
import dev.gameday.shell.prompt.ScriptRunner;
import dev.gameday.shell.prompt.Typist;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * Walks through a start of the console and its everyday commands, at a pseudo-terminal of its own and without one, so
 * that the JVM can archive the classes that a real start needs. Leaves nothing behind and calls nothing outside.
 */
final class Training {
    private static final List<String> TYPED = List.of("ver\t", "help --output te\t", "nonsense", "exit");

    /** Kept, because a logger that nobody holds forgets its level. */
    private static final Logger JLINE = Logger.getLogger("org.jline");

    private Training() {}

    static ExitCode run() throws IOException {
        // JLine warns when the pseudo-terminal goes away under its pump, which is how this one ends.
        JLINE.setLevel(Level.OFF);
        Path folder = Files.createTempDirectory("gameday-training");
        try {
            GamedayHome home = GamedayHome.open(folder);
            LogFile.into(home.logs());
            atPrompt(home);
            return script(home);
        } finally {
            delete(folder);
        }
    }

    private static void atPrompt(GamedayHome home) throws IOException {
        try (Typist typist = new Typist(TYPED);
                Terminal terminal = TerminalBuilder.builder()
                        .system(false)
                        .providers("jni")
                        .type("xterm-256color")
                        .size(new Size(100, 30))
                        .streams(typist.keys(), typist)
                        .build()) {
            Interactive.run(terminal, new ScreenTap(), home, Map.of("TERM", "xterm-256color"));
        }
    }

    /** The lines of {@code training.txt}; ends as they do. */
    private static ExitCode script(GamedayHome home) throws IOException {
        PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Console console =
                Console.plain(nowhere, new PrintWriter(System.err, true, StandardCharsets.UTF_8), Palette.PLAIN);
        Leaving leaving = new Leaving();
        try (Context context = Context.start(home, console, leaving);
                InputStream lines = Training.class.getResourceAsStream("training.txt")) {
            if (lines == null) {
                throw new IllegalStateException("training.txt is missing from the console");
            }
            CommandRunner runner = new CommandRunner(context::commands, console);
            return new ScriptRunner(runner, console, leaving, lines).run("@-");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
