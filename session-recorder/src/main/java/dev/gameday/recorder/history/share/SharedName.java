package dev.gameday.recorder.history.share;

import dev.gameday.catalog.SessionId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a record is called in a store: by its session, its size in bytes and the SHA-256 of all of it. Its manifest is an
 * object whose key says all that there is to say and that is written after the record; so a listing of the manifests
 * tells what is there whole. A record only grows: of a session's several the largest is the newest.
 */
record SharedName(SessionId session, long size, String digest) {
    /** How every manifest's key begins. */
    static final String MANIFESTS = "manifests/";

    private static final Pattern MANIFEST = Pattern.compile(MANIFESTS + "([^/]+)/(\\d{15})-([0-9a-f]{64})");

    /** The name of the record in that file as it is now. */
    static SharedName of(SessionId session, Path file) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        try (InputStream input = new DigestInputStream(Files.newInputStream(file), digest)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                size += read;
            }
        }
        return new SharedName(session, size, HexFormat.of().formatHex(digest.digest()));
    }

    /** The name that a manifest's key says; empty for any other key. */
    static Optional<SharedName> manifested(String key) {
        Matcher matcher = MANIFEST.matcher(key);
        try {
            return matcher.matches()
                    ? Optional.of(new SharedName(
                            new SessionId(matcher.group(1)), Long.parseLong(matcher.group(2)), matcher.group(3)))
                    : Optional.empty();
        } catch (IllegalArgumentException noSession) {
            return Optional.empty();
        }
    }

    String manifest() {
        return "%s%s/%015d-%s".formatted(MANIFESTS, session, size, digest);
    }

    String record() {
        return "records/%s/%s.jsonl".formatted(session, digest);
    }

    /** Whether these are the bytes that it names. */
    boolean isOf(byte[] bytes) {
        return bytes.length == size
                && HexFormat.of().formatHex(sha256().digest(bytes)).equals(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
