package dev.gameday.catalog.arming;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** A layer's content, as it is published: the layer's name, the zip's bytes (never changed), and the runtimes that it is for. */
@SuppressWarnings("ArrayRecordComponent") // bytes that are read once; two zips are compared by their digest
public record LayerZip(String layer, byte[] bytes, List<String> runtimes, String description) {
    public LayerZip {
        runtimes = List.copyOf(runtimes);
    }

    /** SHA-256 in Base64, as Lambda tells it. */
    public String digest() {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
