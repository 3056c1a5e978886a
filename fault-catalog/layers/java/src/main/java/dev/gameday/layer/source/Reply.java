package dev.gameday.layer.source;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What the place that holds the document answered: an HTTP status, and with 200 the bytes and their ETag. */
public final class Reply {
    private final int status;
    private final @Nullable String etag;
    private final ByteBuffer body;

    /** This answer. */
    public Reply(int status, @Nullable String etag, ByteBuffer body) {
        this.status = status;
        this.etag = etag;
        this.body = body;
    }

    int status() {
        return status;
    }

    @Nullable String etag() {
        return etag;
    }

    ByteBuffer body() {
        return body.duplicate();
    }
}
