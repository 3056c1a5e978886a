package dev.gameday.shell.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.Storm;
import dev.gameday.shell.view.Tale;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The panel over a terminal of JLine's, keys and bytes in hand. */
class PanelTest {
    private static final String LEAVES_PRIVATE_MODE = "\u001b[?1049l";

    private final PipedOutputStream keyboard = new PipedOutputStream();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final List<String> acts = new ArrayList<>();
    private final Terminal terminal;

    PanelTest() throws IOException {
        terminal = terminal("xterm-256color");
    }

    @AfterEach
    void close() throws IOException {
        terminal.close();
    }

    @Test
    void what_is_typed_after_leaving_is_left_to_the_prompt() throws IOException {
        open("dqhistory\n", Storm.breach());
        assertThat(acts).containsExactly("detect");
        StringBuilder rest = new StringBuilder();
        while (rest.length() < "history".length()) {
            rest.append((char) terminal.reader().read());
        }
        assertThat(rest).hasToString("history");
    }

    @Test
    void enter_is_what_a_keyboard_sends() throws IOException {
        Tale tale = Storm.breach();
        PanelKeys leaving = new Acts(acts) {
            @Override
            public void note(String text) {
                super.note(text);
                endInput();
            }
        };
        new Panel(terminal, Map.of()).open(typed("nhi\r", tale), tale::now, leaving);
        assertThat(acts).containsExactly("note hi");
    }

    @Test
    void the_terminal_is_as_it_was_before() throws IOException {
        Attributes before = terminal.getAttributes();
        open("q", Storm.breach());
        assertThat(terminal.getAttributes().toString()).isEqualTo(before.toString());
        assertThat(shown())
                .contains("\u001b[?1049h")
                .contains(LEAVES_PRIVATE_MODE)
                .contains("\u001b[?25h");
    }

    @Test
    void a_bug_in_drawing_gives_the_terminal_back_too_and_is_told_in_a_sentence() throws IOException {
        Attributes before = terminal.getAttributes();
        Supplier<RunView> broken = () -> {
            throw new IllegalStateException("a bug");
        };
        new Panel(terminal, Map.of()).open(broken, () -> Tale.EPOCH, new Acts(acts));
        assertThat(terminal.getAttributes().toString()).isEqualTo(before.toString());
        assertThat(shown()).containsSubsequence(LEAVES_PRIVATE_MODE, "closed by a bug", "goes on without it");
    }

    @Test
    void control_c_is_a_key_and_halts_only_when_it_is_pressed_twice() throws IOException {
        open("\u0003n\u0003\u0003q", Storm.breach());
        assertThat(acts).containsExactly("halt");
    }

    @Test
    void a_signal_from_outside_asks_as_the_key_does() throws IOException {
        Tale tale = Storm.breach();
        PanelKeys signalling = new Acts(acts) {
            @Override
            public void hint() {
                super.hint();
                terminal.raise(Terminal.Signal.INT);
            }
        };
        new Panel(terminal, Map.of()).open(typed("hhq", tale), tale::now, signalling);
        assertThat(acts).containsExactly("hint");
    }

    @Test
    void a_dumb_terminal_gets_a_sentence() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Terminal dumb = new ExternalTerminal(
                "test", Terminal.TYPE_DUMB, InputStream.nullInputStream(), out, StandardCharsets.UTF_8)) {
            new Panel(dumb, Map.of()).open(Storm.breach()::view, () -> Tale.EPOCH, new Acts(acts));
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("can't show a panel")
                .doesNotContain("\u001b");
    }

    @Test
    void without_colour_no_colour_is_sent() throws IOException {
        Tale tale = Storm.halt();
        new Panel(terminal, Map.of("NO_COLOR", "1", "TERM", "xterm-256color"))
                .open(typed("q", tale), tale::now, new Acts(acts));
        assertThat(shown()).doesNotContainPattern("\u001b\\[([0-9;]*;)?(3[0-8]|4[0-8]|9[0-7]|10[0-7])(;[0-9;]*)?m");
    }

    private void open(String keys, Tale tale) throws IOException {
        new Panel(terminal, Map.of("TERM", "xterm-256color")).open(typed(keys, tale), tale::now, new Acts(acts));
    }

    /** The view, and the keys typed when it is first looked at: the panel is open by then. */
    private Supplier<RunView> typed(String keys, Tale tale) {
        AtomicBoolean first = new AtomicBoolean(true);
        RunView view = tale.view();
        return () -> {
            if (first.getAndSet(false)) {
                type(keys);
            }
            return view;
        };
    }

    private void type(String keys) {
        try {
            keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
            keyboard.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void endInput() {
        try {
            keyboard.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    private Terminal terminal(String type) throws IOException {
        ExternalTerminal made =
                new ExternalTerminal("test", type, new PipedInputStream(keyboard), shown, StandardCharsets.UTF_8);
        made.setSize(new Size(120, 40));
        return made;
    }
}
