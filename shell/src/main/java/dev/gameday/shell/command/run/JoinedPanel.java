package dev.gameday.shell.command.run;

import dev.gameday.shell.blind.Responder;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.panel.Panel;
import dev.gameday.shell.watch.WatchedRun;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** The panel of a console that joined another one's run: what a responder may see of it, as it happens. */
@Component
final class JoinedPanel {
    private final Responder responder;
    private final Console console;
    private final InstantSource wall;

    JoinedPanel(Responder responder, Console console, InstantSource wall) {
        this.responder = responder;
        this.console = console;
        this.wall = wall;
    }

    /** Whether this console joined a run, and so has something to show here. */
    boolean isThere() {
        return responder.hasJoined();
    }

    /** Shows it until the person goes back. */
    void open(Panel panel) throws IOException {
        WatchedRun seen = new WatchedRun(wall);
        AtomicBoolean heard = new AtomicBoolean(true);
        AtomicBoolean looking = new AtomicBoolean(true);
        Thread listening = new Thread(
                () -> heard.set(responder.see(line -> {
                    var unused = seen.take(line);
                    panel.ring();
                    return looking.get();
                })),
                "gameday-joined");
        listening.setDaemon(true);
        listening.start();
        Console.Panel screen = console.openPanel();
        try (JoinedKeys keys = new JoinedKeys(responder, console)) {
            panel.respond(seen::view, seen, keys, heard::get);
        } finally {
            looking.set(false);
            screen.close();
        }
    }
}
