package dev.gameday.shell.prompt;

import dev.gameday.recorder.Redaction;
import java.time.Instant;
import org.jline.reader.impl.history.DefaultHistory;

/** The prompt's history, which keeps no secret: what looks like one is left out of the line, on disk and for recall. */
final class DiscreetHistory extends DefaultHistory {
    @Override
    public void add(Instant time, String line) {
        super.add(time, Redaction.redact(line));
    }
}
