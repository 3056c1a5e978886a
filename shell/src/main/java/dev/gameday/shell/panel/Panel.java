package dev.gameday.shell.panel;

import com.googlecode.lanterna.screen.TerminalScreen;
import dev.gameday.recorder.replay.view.Player;
import dev.gameday.shell.view.Glyphs;
import dev.gameday.shell.view.RunView;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;

/**
 * The live panel: the whole screen, from when it is opened until the person goes back to the prompt. It shows what the
 * supplier has of the run and acts only through {@link PanelKeys}; the run goes on when it is closed. However it ends,
 * the terminal is as it was, and what was typed ahead is still there to be read.
 */
public final class Panel {
    private final Terminal terminal;
    private final Map<String, String> environment;
    private volatile @Nullable PanelLoop current;

    /** {@code environment} says what the terminal can show: NO_COLOR, COLORTERM, TERM and the locale. */
    public Panel(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = Map.copyOf(environment);
    }

    /** Why this terminal can't show a panel, and what can be done instead; empty if it can. */
    public Optional<String> refusal() {
        boolean plain = terminal.getType().startsWith(Terminal.TYPE_DUMB)
                || terminal.getStringCapability(Capability.enter_ca_mode) == null
                || terminal.getSize().getColumns() <= 0;
        return plain
                ? Optional.of("This terminal (" + terminal.getType()
                        + ") can't show a panel; the news of the run is printed at the prompt")
                : Optional.empty();
    }

    /**
     * Shows the run until the person goes back or the terminal's input ends; on a terminal that can't, says so in a
     * sentence and returns. {@code clock} is the run's time. The caller keeps everything else off the screen meanwhile.
     */
    public void open(Supplier<RunView> views, InstantSource clock, PanelKeys keys) throws IOException {
        open(views, clock, keys, new Watching());
    }

    /** Shows a recording until the person goes back, in the same way; it acts on nothing. */
    public void replay(Player<RunView> player) throws IOException {
        open(player::state, player, NoKeys.NONE, new Replaying(player));
    }

    /** Shows another console's run in the same way; no key acts on it. {@code heard} is false once nothing comes of it. */
    public void watch(Supplier<RunView> views, InstantSource clock, BooleanSupplier heard) throws IOException {
        open(views, clock, NoKeys.NONE, new Observing(heard));
    }

    private void open(Supplier<RunView> views, InstantSource clock, PanelKeys keys, Mode first) throws IOException {
        Optional<String> refusal = refusal();
        if (refusal.isPresent()) {
            terminal.writer().println(refusal.get());
            terminal.flush();
            return;
        }
        Painter painter = new Painter(Colours.of(environment), Glyphs.of(environment));
        try (JLineLanternaTerminal lanterna = new JLineLanternaTerminal(terminal)) {
            TerminalScreen screen = new TerminalScreen(lanterna);
            screen.setCursorPosition(null);
            screen.startScreen();
            try {
                run(new PanelLoop(screen, views, clock, System::nanoTime, keys, painter, first));
            } finally {
                screen.stopScreen(false);
            }
        }
    }

    /** What stands half typed in it, empty where nothing does. */
    public String typed() {
        PanelLoop loop = current;
        return loop == null ? "" : loop.typed();
    }

    private void run(PanelLoop loop) throws IOException {
        current = loop;
        try {
            while (loop.turn()) {
                Thread.onSpinWait();
            }
        } finally {
            current = null;
        }
    }
}
