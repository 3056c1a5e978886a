package dev.gameday.shell;

import dev.gameday.recorder.SessionFolders;
import dev.gameday.shell.cast.ScreenTap;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Palette;
import dev.gameday.shell.line.LineCompleter;
import dev.gameday.shell.prompt.Attention;
import dev.gameday.shell.prompt.CommandRunner;
import dev.gameday.shell.prompt.Prompt;
import dev.gameday.shell.prompt.PromptReader;
import dev.gameday.shell.prompt.Repl;
import dev.gameday.shell.prompt.ScriptRunner;
import dev.gameday.shell.prompt.Stillness;
import dev.gameday.shell.prompt.Suspension;
import dev.gameday.shell.recovery.LeftRuns;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;

/** The console at a terminal: the prompt first, and the context behind it while the person reads and types. */
final class Interactive {
    private Interactive() {}

    /** {@code first} is done before the prompt, which then stays. */
    static ExitCode run(GamedayHome home, Map<String, String> environment, List<String> first) throws IOException {
        ScreenTap tap = new ScreenTap();
        try (Terminal terminal = Prompt.terminal(tap)) {
            return run(terminal, tap, home, environment, first);
        }
    }

    static ExitCode run(Terminal terminal, ScreenTap tap, GamedayHome home, Map<String, String> environment) {
        return run(terminal, tap, home, environment, List.of());
    }

    private static ExitCode run(
            Terminal terminal, ScreenTap tap, GamedayHome home, Map<String, String> environment, List<String> first) {
        Leaving leaving = new Leaving();
        try (Launch launch = new Launch()) {
            LineCompleter completer =
                    new LineCompleter(launch.part(Context::commands), launch.part(Context::completionProviders));
            PromptReader reader = Prompt.reader(terminal, completer, home.history());
            tap.typing(reader::typed);
            Console console = Console.atPrompt(reader, Palette.of(environment, true));
            completer.only(name -> console.discretion().allows(name));
            Suspension.heed(
                    reader, console, () -> launch.ifUp(Context::stillness).orElse(Stillness.UNHEARD));
            console.print(Version.line() + " (help shows the way, Tab completes, Ctrl-D leaves)");
            Runnable begin = () -> launch.begin(() -> {
                new LeftRuns(new SessionFolders(home.sessions())).warning().ifPresent(console::news);
                return Context.start(home, console, leaving, tap);
            });
            reader.getWidgets().put(LineReader.CALLBACK_INIT, () -> {
                tap.forget();
                begin.run();
                return true;
            });
            if (!first.isEmpty()) {
                begin.run();
            }
            CommandRunner runner = new CommandRunner(launch.part(Context::commands), console);
            ScriptRunner scripts = new ScriptRunner(runner, console, leaving, InputStream.nullInputStream());
            return new Repl(
                            reader,
                            runner,
                            scripts,
                            leaving,
                            () -> launch.ifUp(Context::attention).orElse(Attention.NONE))
                    .run(first);
        }
    }
}
