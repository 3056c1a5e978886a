package dev.gameday.shell;

import dev.gameday.rehearsal.Rehearsal;
import dev.gameday.rehearsal.control.Control;
import dev.gameday.rehearsal.wire.Headers;
import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.Response;
import dev.gameday.shell.join.ControlAnswer;
import dev.gameday.shell.place.RehearsalControl;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The path {@code /_rehearsal} of the console's own rehearsal. */
final class InProcessControl implements RehearsalControl {
    private final Rehearsal rehearsal;

    InProcessControl(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    @Override
    public Map<String, Object> ask(String method, String page, @Nullable Map<String, Object> body) {
        byte[] text = ControlAnswer.asked(body).getBytes(StandardCharsets.UTF_8);
        Response response = rehearsal.handle(Request.of(method, Control.PATH + page, Headers.NONE, text));
        return ControlAnswer.read(response.status(), response.text()).orElseThrow();
    }
}
