package dev.gameday.recorder.audit;

import dev.gameday.recorder.seal.SealLine;
import java.util.List;
import java.util.Optional;

/** What checking one file of a session came to; {@code flaw} is the first thing wrong with it. */
public record Audited(String file, long events, String head, List<SealLine> seals, Optional<Flaw> flaw) {
    public Audited {
        seals = List.copyOf(seals);
    }
}
