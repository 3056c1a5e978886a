package dev.gameday.shell.console;

import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Status;
import org.jspecify.annotations.Nullable;

/** JLine's bottom lines, looked up only once something is to be shown there. */
final class StatusLine {
    private final Terminal terminal;
    private @Nullable Status status;
    private List<AttributedString> shown = List.of();
    private boolean hidden;

    StatusLine(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(List<AttributedString> lines) {
        shown = lines;
        if (hidden) {
            return;
        }
        if (status == null && !terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
            status = Status.getStatus(terminal);
        }
        if (status != null) {
            status.update(lines);
        }
    }

    /** Takes the lines away, and with them the scroll region that they need, until {@link #restore}. */
    void hide() {
        hidden = true;
        if (status != null) {
            status.update(List.of());
        }
    }

    /** Shows the newest lines again, on a screen that may have another size by now. */
    void restore() {
        hidden = false;
        if (status != null) {
            status.resize();
            status.update(shown);
        }
    }
}
