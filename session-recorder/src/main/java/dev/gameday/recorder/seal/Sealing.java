package dev.gameday.recorder.seal;

import dev.gameday.catalog.SessionId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** What it takes to seal one file of a session: where its seals are, its name in them, and the operator's key. */
public record Sealing(Path seals, SessionId session, String file, SigningKey key) {
    /** States, signed, that the file holds so many events and that head; on disk when it comes back. */
    public void seal(long events, String head, Instant at) throws IOException {
        Seals.append(this, events, head, at);
    }
}
