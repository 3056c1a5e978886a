package dev.gameday.rehearsal.sandbox.sample;

import dev.gameday.rehearsal.sandbox.Sandboxes;
import java.util.Optional;

/** Where samples are taken: what the composition joins to this machine. */
public interface SampleHost {
    /** Why none can be taken here, in words that follow on "because"; empty if they can. It is always the same. */
    Optional<String> refusal();

    /** The sandboxes for them, made when they are first needed. Not to be asked for where there is a refusal. */
    Sandboxes sandboxes();
}
