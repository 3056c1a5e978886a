package dev.gameday.layer.http;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Finds the end of a chunked body (RFC 9112, 7.1) as its bytes go by, and puts together what is in its chunks if asked to. */
final class Chunks {
    private enum Within {
        LENGTH,
        EXTENSION,
        BYTES,
        END_OF_BYTES,
        TRAILER
    }

    private final @Nullable ByteArrayOutputStream content;
    private Within within = Within.LENGTH;
    private long left;
    private int trailer;
    private boolean done;

    /** A body whose content is put there, or nowhere. */
    Chunks(@Nullable ByteArrayOutputStream content) {
        this.content = content;
    }

    /** Looks at the bytes from here to there; answers how far the body goes in them. */
    int scan(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && !done) {
            if (within == Within.BYTES) {
                int now = (int) Math.min(left, to - at);
                if (content != null) {
                    content.write(bytes, at, now);
                }
                at += now;
                left -= now;
                within = left == 0 ? Within.END_OF_BYTES : Within.BYTES;
            } else {
                next(bytes[at++]);
            }
        }
        return at;
    }

    /** Whether the body has ended. */
    boolean isDone() {
        return done;
    }

    private void next(byte b) {
        if (b == '\n') {
            endOfLine();
        } else if (within == Within.LENGTH && Character.digit(b, 16) >= 0) {
            left = left * 16 + Character.digit(b, 16);
        } else if (within == Within.LENGTH) {
            within = Within.EXTENSION;
        } else if (within == Within.TRAILER && b != '\r') {
            trailer++;
        }
    }

    private void endOfLine() {
        switch (within) {
            case LENGTH:
            case EXTENSION:
                within = left == 0 ? Within.TRAILER : Within.BYTES;
                break;
            case END_OF_BYTES:
                within = Within.LENGTH;
                break;
            default:
                done = trailer == 0;
                trailer = 0;
        }
    }
}
