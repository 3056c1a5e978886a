package dev.gameday.shell.command.run;

import dev.gameday.shell.RefusedException;
import dev.gameday.shell.cast.ScreenTap;
import dev.gameday.shell.command.Task;
import dev.gameday.shell.console.Console;
import dev.gameday.shell.panel.Panel;
import dev.gameday.shell.run.ActiveRun;
import dev.gameday.shell.run.RunDesk;
import dev.gameday.shell.run.RunListener;
import java.io.IOException;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** {@code panel}: the live screen of the run at hand; the run goes on when it is left. */
@Component
final class PanelCommand {
    private final RunDesk desk;
    private final Console console;
    private final ScreenTap tap;
    private final JoinedPanel joined;

    PanelCommand(RunDesk desk, Console console, ScreenTap tap, JoinedPanel joined) {
        this.joined = joined;
        this.desk = desk;
        this.console = console;
        this.tap = tap;
    }

    @Command(
            name = "panel",
            description = "Open the live panel of the run; q comes back to the prompt",
            group = Task.RUN)
    void panel() throws IOException {
        if (!joined.isThere() && desk.current().isEmpty()) {
            throw new RefusedException("There is no run to show", "start one with scenario run NAME");
        }
        Terminal terminal = console.terminal()
                .orElseThrow(() -> new RefusedException(
                        "The panel needs the prompt", "start gameday without arguments and type panel"));
        Panel panel = new Panel(terminal, System.getenv());
        if (panel.refusal().isPresent()) {
            throw new RefusedException(panel.refusal().get(), "use status instead");
        }
        if (joined.isThere()) {
            joined.open(panel);
        } else {
            show(panel, desk.current().orElseThrow());
        }
    }

    private void show(Panel panel, ActiveRun run) throws IOException {
        Console.Panel screen = console.openPanel();
        Supplier<String> atPrompt = tap.typing(panel::typed);
        RunListener ringing = (before, recorded, after) -> panel.ring();
        run.listen(ringing);
        try {
            panel.open(run::view, run.clock(), new RunKeys(run));
        } finally {
            run.unlisten(ringing);
            tap.typing(atPrompt);
            screen.close();
        }
    }
}
