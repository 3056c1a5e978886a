package dev.gameday.shell.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gameday.shell.view.RunView;
import dev.gameday.shell.view.Storm;
import dev.gameday.shell.view.Tale;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The panel while its terminal, its drawing or its keys fail: the run can still be halted, and the prompt comes back. */
@Timeout(60)
class PanelTroubleTest {
    private static final String LEAVES_PRIVATE_MODE = "\u001b[?1049l";

    private final PipedOutputStream keyboard = new PipedOutputStream();
    private final List<String> acts = new CopyOnWriteArrayList<>();
    private final Tale tale = Storm.breach();
    private final RunView view = tale.view();

    @Test
    void a_terminal_that_takes_nothing_more_keeps_nobody_from_a_halt() throws Exception {
        CountDownLatch halted = new CountDownLatch(1);
        CountDownLatch frozen = new CountDownLatch(1);
        OutputStream freezing = new OutputStream() {
            @Override
            public void write(int character) throws IOException {
                frozen.countDown();
                await(halted);
            }
        };
        try (Terminal terminal = terminal(freezing)) {
            FutureTask<Void> panel = new FutureTask<>(() -> {
                panel(terminal).open(() -> view, tale::now, new Acts(acts) {
                    @Override
                    public void halt() {
                        super.halt();
                        halted.countDown();
                    }
                });
                return null;
            });
            new Thread(panel).start();
            await(frozen);
            type("x");
            await(halted);
            type("q");
            panel.get();
        }
        assertThat(acts).containsExactly("halt");
    }

    @Test
    void a_terminal_that_is_gone_ends_the_panel_and_nothing_else() throws IOException {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int character) throws IOException {
                throw new IOException("Input/output error");
            }
        };
        Terminal terminal = terminal(gone);
        assertThatThrownBy(() -> panel(terminal).open(() -> view, tale::now, new Acts(acts)))
                .isInstanceOf(IOException.class);
        assertThat(acts).isEmpty();
    }

    @Test
    void an_exception_in_a_later_drawing_gives_the_terminal_back_and_is_told() throws IOException {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        try (Terminal terminal = terminal(shown)) {
            Attributes before = terminal.getAttributes();
            int[] looks = {0};
            Supplier<RunView> breaking = () -> {
                if (looks[0]++ == 3) {
                    throw new IllegalStateException("a bug");
                }
                return view;
            };
            panel(terminal).open(breaking, tale::now, new Acts(acts));
            assertThat(terminal.getAttributes().toString()).isEqualTo(before.toString());
        }
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("Orders accepted")
                .containsSubsequence(LEAVES_PRIVATE_MODE, "closed by a bug", "status, note and halt work");
    }

    @Test
    void an_exception_behind_a_key_gives_the_terminal_back_too() throws IOException {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        try (Terminal terminal = terminal(shown)) {
            type("d");
            panel(terminal).open(() -> view, tale::now, new Acts(acts) {
                @Override
                public void detect() {
                    throw new IllegalStateException("a bug");
                }
            });
        }
        assertThat(shown.toString(StandardCharsets.UTF_8)).containsSubsequence(LEAVES_PRIVATE_MODE, "closed by a bug");
    }

    @Test
    void a_storm_of_resizes_is_survived() throws Exception {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        Random random = new Random(5);
        try (Terminal terminal = terminal(shown)) {
            int[] looks = {0};
            Supplier<RunView> resizing = () -> {
                terminal.setSize(new Size(1 + random.nextInt(300), 1 + random.nextInt(100)));
                terminal.raise(Terminal.Signal.WINCH);
                if (looks[0]++ == 60) {
                    type("q");
                }
                return view;
            };
            panel(terminal).open(resizing, tale::now, new Acts(acts));
        }
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains(LEAVES_PRIVATE_MODE);
    }

    @Test
    void what_is_pasted_into_a_note_is_cut_and_no_command() throws Exception {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        CountDownLatch noted = new CountDownLatch(1);
        try (Terminal terminal = terminal(shown)) {
            Thread typing = new Thread(() -> {
                type("n" + "xdq".repeat(5_000) + "\r");
                await(noted);
                endInput();
            });
            typing.start();
            panel(terminal).open(() -> view, tale::now, new Acts(acts) {
                @Override
                public void note(String text) {
                    super.note(text.substring(0, 6) + text.length());
                    noted.countDown();
                }
            });
            typing.join();
        }
        assertThat(acts).containsExactly("note xdqxdq500");
    }

    private Panel panel(Terminal terminal) {
        return new Panel(terminal, Map.of("TERM", "xterm-256color"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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

    private Terminal terminal(OutputStream shown) throws IOException {
        ExternalTerminal made = new ExternalTerminal(
                "test", "xterm-256color", new PipedInputStream(keyboard, 1 << 16), shown, StandardCharsets.UTF_8);
        made.setSize(new Size(120, 40));
        return made;
    }
}
