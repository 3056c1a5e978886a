package dev.gameday.shell.panel;

import com.googlecode.lanterna.screen.TerminalScreen;
import dev.gameday.recorder.replay.view.Player;
import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.text.Glyphs;
import java.io.IOError;
import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneId;
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
 * the terminal is as it was, and what was typed ahead is still there to be read; a bug in it is told in a sentence.
 */
public final class Panel {
    private static final System.Logger LOG = System.getLogger(Panel.class.getName());

    private final Terminal terminal;
    private final Map<String, String> environment;
    private final Bell bell = new Bell();
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
     * sentence and returns. {@code clock} is the run's time; {@link #ring} has a change of the run drawn at once. The caller keeps everything else off the screen meanwhile.
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

    /** Shows what a responder may see of another console's run, with the keys of what a responder does. */
    public void respond(Supplier<RunView> views, InstantSource clock, PanelKeys keys, BooleanSupplier heard)
            throws IOException {
        open(views, clock, keys, new Responding(heard));
    }

    private void open(Supplier<RunView> views, InstantSource clock, PanelKeys keys, Mode first) throws IOException {
        Optional<String> refusal = refusal();
        if (refusal.isPresent()) {
            say(refusal.get());
            return;
        }
        Painter painter = new Painter(Colours.of(environment), Glyphs.of(environment));
        Showing showing = new Showing(views, clock, ZoneId.systemDefault());
        try (JLineLanternaTerminal lanterna = new JLineLanternaTerminal(terminal, bell::ringUrgently)) {
            TerminalScreen screen = new TerminalScreen(lanterna);
            screen.setCursorPosition(null);
            run(lanterna, screen, new PanelLoop(screen, showing, System::nanoTime, keys, painter, first));
        } catch (IOError e) {
            throw new IOException("the terminal is gone", e);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the panel could not be drawn", e);
            say("The panel had to be closed by a bug in it, which is in the log. What it showed goes on without it;"
                    + " status, note and halt work at the prompt.");
        }
    }

    /** Something of what is shown may have changed; from any thread, and cheap. */
    public void ring() {
        bell.ring();
    }

    /** What stands half typed in it, empty where nothing does. */
    public String typed() {
        PanelLoop loop = current;
        return loop == null ? "" : loop.typed();
    }

    /** Keys are read before the first thing is written: a terminal that takes nothing keeps nobody from a halt. */
    private void run(JLineLanternaTerminal lanterna, TerminalScreen screen, PanelLoop loop) throws IOException {
        current = loop;
        try (KeyReader reader = KeyReader.start(lanterna, loop, bell)) {
            screen.startScreen();
            try {
                while (!loop.left()) {
                    PanelLoop.Pause pause = loop.draw();
                    bell.await(pause.nanos(), pause.patient());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                screen.stopScreen(false);
            }
            reader.check();
        } finally {
            current = null;
        }
    }

    private void say(String sentence) {
        terminal.writer().println(sentence);
        terminal.flush();
    }
}
