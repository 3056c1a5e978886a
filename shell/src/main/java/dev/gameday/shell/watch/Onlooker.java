package dev.gameday.shell.watch;

import dev.gameday.shell.console.Console;
import dev.gameday.shell.console.Lines;
import dev.gameday.shell.console.Telling;
import dev.gameday.shell.control.RemoteRun;
import dev.gameday.shell.panel.Panel;
import dev.gameday.shell.prompt.Prompt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Terminal;

/** Shows another console's run: on the panel where there is a terminal for it, else its news as lines. */
public final class Onlooker {
    private final Console console;
    private final InstantSource wall;
    private final Map<String, String> environment;

    /** {@code environment} says what the terminal can show. */
    public Onlooker(Console console, InstantSource wall, Map<String, String> environment) {
        this.console = console;
        this.wall = wall;
        this.environment = Map.copyOf(environment);
    }

    /** Shows it until its end or until the person goes back; false where its console was not heard to the end. */
    public boolean show(RemoteRun run) {
        try {
            if (console.terminal().isPresent()) {
                return show(run, console.terminal().get());
            }
            if (!console.isWatched()) {
                return tell(run);
            }
            try (Terminal terminal = Prompt.terminal()) {
                return show(run, terminal);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean show(RemoteRun run, Terminal terminal) throws IOException {
        Panel panel = new Panel(terminal, environment);
        if (panel.refusal().isPresent()) {
            return tell(run);
        }
        WatchedRun watched = new WatchedRun(wall);
        AtomicBoolean heard = new AtomicBoolean(true);
        AtomicBoolean looking = new AtomicBoolean(true);
        Thread listening = new Thread(
                () -> heard.set(run.watch(line -> {
                    var unused = watched.take(line);
                    return looking.get();
                })),
                "gameday-watch");
        listening.setDaemon(true);
        listening.start();
        Console.Panel screen = console.openPanel();
        try {
            panel.watch(watched::view, watched, heard::get);
        } finally {
            looking.set(false);
            screen.close();
        }
        return heard.get();
    }

    private boolean tell(RemoteRun run) {
        WatchedRun watched = new WatchedRun(wall);
        return run.watch(line -> {
            watched.take(line)
                    .ifPresent(step -> Lines.print(
                            console, Telling.of(step.before(), step.recorded(), step.after(), console.width())));
            return true;
        });
    }
}
