package dev.gameday.shell.acceptance;

import dev.gameday.shell.Context;
import dev.gameday.shell.ExitCode;
import dev.gameday.shell.GamedayHome;
import dev.gameday.shell.Leaving;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Palette;
import dev.gameday.shell.prompt.CommandRunner;
import dev.gameday.shell.prompt.Prompt;
import dev.gameday.shell.prompt.Typist;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jline.reader.LineReader;
import org.jline.reader.impl.completer.NullCompleter;
import org.jline.terminal.impl.ExternalTerminal;

/** One command at a terminal, where somebody types an answer each time the console asks. */
final class TerminalTrial {
    private final GamedayHome home;

    TerminalTrial(Path folder) {
        this.home = GamedayHome.open(folder);
    }

    /** How the command ended, and everything that was on the screen. */
    record Ended(ExitCode code, String screen) {}

    Ended run(List<String> words, String... answers) throws IOException {
        try (Typist typist = new Typist(List.of(answers));
                ExternalTerminal terminal =
                        new ExternalTerminal("test", "xterm", typist.keys(), typist, StandardCharsets.UTF_8)) {
            LineReader reader = Prompt.reader(terminal, NullCompleter.INSTANCE, home.history());
            Console console = Console.atPrompt(reader, Palette.PLAIN);
            try (Context context = Context.start(home, console, new Leaving())) {
                ExitCode code = new CommandRunner(context::commands, console).run(words);
                return new Ended(code, typist.screen());
            }
        }
    }
}
