package dev.gameday.layer.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The numbers that an invocation draws: the same ones whenever the same invocation is looked at with the same seed. */
public final class Draws {
    private static final double TWO_TO_THE_53 = 1L << 53;

    private final long seed;
    private final String requestId;
    private final int n;

    /** Those of an invocation, the n-th in its sandbox, counted from 1. */
    public Draws(long seed, String requestId, int n) {
        this.seed = seed;
        this.requestId = requestId;
        this.n = n;
    }

    /** The number of this name for the fault at this index: at least 0 and below 1. */
    public double draw(int index, String name) {
        String drawn = seed + ":" + index + ":" + requestId + ":" + n + ":" + name;
        byte[] digest = sha256().digest(drawn.getBytes(StandardCharsets.UTF_8));
        return (ByteBuffer.wrap(digest).getLong() >>> 11) / TWO_TO_THE_53;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
