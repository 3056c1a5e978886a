package dev.gameday.shell;

import dev.gameday.recorder.SessionFolders;
import dev.gameday.shell.cast.ScreenTap;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Palette;
import dev.gameday.shell.prompt.CommandRunner;
import dev.gameday.shell.prompt.ScriptRunner;
import dev.gameday.shell.recovery.LeftRuns;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jline.terminal.Size;
import org.jline.utils.Signals;

/** The entry point, and the only place that ends the process. */
public final class Main {
    private static final List<String> STANDARD_INPUT = List.of("@-");

    /** The commands that say themselves what is left. */
    private static final Set<String> CLEANING = Set.of("recover", "sweep");

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)).code());
    }

    private static ExitCode run(List<String> words) {
        ScreenTap tap = new ScreenTap();
        PrintWriter results = writer(tap, FileDescriptor.out);
        PrintWriter errors = writer(tap, FileDescriptor.err);
        if (words.equals(List.of("--version")) || words.equals(List.of("version"))) {
            results.println(Version.line());
            results.flush();
            return ExitCode.HELD;
        }
        Map<String, String> environment = System.getenv();
        boolean onTerminal = isOnTerminal();
        Palette palette = Palette.of(environment, onTerminal);
        Optional<Size> screen = screen(environment);
        screen.ifPresent(tap::sized);
        Console console = onTerminal
                ? Console.watched(results, errors, palette, screen.map(Size::getColumns))
                : Console.plain(results, errors, palette);
        try {
            if (words.equals(List.of("--train"))) {
                return Training.run();
            }
            GamedayHome home =
                    GamedayHome.open(GamedayHome.locate(environment, Path.of(System.getProperty("user.home"))));
            LogFile.into(home.logs());
            if (onTerminal && (words.isEmpty() || words.get(0).equals("tutorial"))) {
                return Interactive.run(home, environment, words);
            }
            return once(words.isEmpty() ? STANDARD_INPUT : words, home, console, tap);
        } catch (Exception thrown) {
            if (isEnding()) {
                // A signal took the terminal away under a prompt; that is no failure to speak of.
                return ExitCode.HALTED;
            }
            Failure failure = Failure.of(thrown);
            console.error(failure.sentence());
            return failure.exitCode();
        }
    }

    /** What the launcher found out; a shell's own variables are not exported. */
    private static Optional<Size> screen(Map<String, String> environment) {
        Optional<Integer> columns = characters(environment, "COLUMNS");
        return characters(environment, "LINES").flatMap(rows -> columns.map(known -> new Size(known, rows)));
    }

    private static Optional<Integer> characters(Map<String, String> environment, String name) {
        return Optional.of(environment.getOrDefault(name, ""))
                .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf);
    }

    private static boolean isEnding() {
        try {
            Thread hook = new Thread(() -> {});
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }

    private static ExitCode once(List<String> words, GamedayHome home, Console console, ScreenTap tap) {
        interruptOnSignal(Thread.currentThread());
        if (!CLEANING.contains(words.get(0))) {
            new LeftRuns(new SessionFolders(home.sessions())).warning().ifPresent(console::error);
        }
        Leaving leaving = new Leaving();
        try (Context context = Context.start(home, console, leaving, tap)) {
            CommandRunner runner = new CommandRunner(context::commands, console);
            return ScriptRunner.isScript(words)
                    ? new ScriptRunner(runner, console, leaving, System.in).run(words.get(0))
                    : runner.run(aliased(words));
        }
    }

    /** Java 22 gives a console even in a pipe unless it is told to use the one of java.base. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isOnTerminal() {
        System.setProperty("jdk.console", "java.base");
        return System.console() != null;
    }

    private static List<String> aliased(List<String> words) {
        return words.equals(List.of("--help")) || words.equals(List.of("-h")) ? List.of("help") : words;
    }

    /** The first Ctrl-C asks the command to stop, so that it can remove what it put in place; a second one ends all. */
    private static void interruptOnSignal(Thread command) {
        Signals.register("INT", () -> {
            if (command.isInterrupted()) {
                System.exit(ExitCode.HALTED.code());
            }
            command.interrupt();
        });
    }

    private static PrintWriter writer(ScreenTap tap, FileDescriptor descriptor) {
        OutputStream screen = tap.over(new FileOutputStream(descriptor));
        return new PrintWriter(new OutputStreamWriter(screen, StandardCharsets.UTF_8));
    }
}
