package dev.gameday.layer.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The place that holds the document. */
public interface Source {
    /** Asks for the document, or whether it is still the one with this ETag. Takes 2 s at most; no answer throws. */
    Reply ask(@Nullable String etag) throws IOException;

    /** Whether asking needs no TLS and no name resolution, so that it may be done before the function has started. */
    boolean isOnThisMachine();
}
