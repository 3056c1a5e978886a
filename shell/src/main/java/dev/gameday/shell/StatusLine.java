package dev.gameday.shell;

import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Status;
import org.jspecify.annotations.Nullable;

/** JLine's bottom lines, looked up only once something is to be shown there. */
final class StatusLine {
    private final Terminal terminal;
    private @Nullable Status status;

    StatusLine(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(List<AttributedString> lines) {
        if (status == null && !terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
            status = Status.getStatus(terminal);
        }
        if (status != null) {
            status.update(lines);
        }
    }

    void suspend() {
        if (status != null) {
            status.suspend();
        }
    }

    void restore() {
        if (status != null) {
            status.restore();
        }
    }
}
