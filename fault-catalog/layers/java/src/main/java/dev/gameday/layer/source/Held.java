package dev.gameday.layer.source;

import dev.gameday.layer.document.Document;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A document as it was last read, and when that reading was asked for. */
final class Held {
    private final Document document;
    private final ByteBuffer bytes;
    private final @Nullable String etag;
    private final Instant askedAt;
    private final boolean expired;

    Held(Document document, ByteBuffer bytes, @Nullable String etag, Instant askedAt, boolean expired) {
        this.document = document;
        this.bytes = bytes;
        this.etag = etag;
        this.askedAt = askedAt;
        this.expired = expired;
    }

    Document document() {
        return document;
    }

    @Nullable String etag() {
        return etag;
    }

    /** Whether it was found expired; it then stays so, whatever a clock says later. */
    boolean isExpired() {
        return expired;
    }

    boolean expires(Instant now) {
        return !now.isBefore(document.expiresAt());
    }

    boolean isSameAs(ByteBuffer others) {
        return bytes.equals(others);
    }

    /** A clock that was set back makes it old, too. */
    boolean isOlderThan(Duration age, Instant now) {
        return now.isBefore(askedAt) || Duration.between(askedAt, now).compareTo(age) > 0;
    }

    Held confirmed(Instant now) {
        return new Held(document, bytes, etag, now, expired);
    }

    Held asExpired() {
        return new Held(document, bytes, etag, askedAt, true);
    }
}
