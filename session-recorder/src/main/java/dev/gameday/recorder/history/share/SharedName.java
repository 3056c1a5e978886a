package dev.gameday.recorder.history.share;

import dev.gameday.catalog.SessionId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file in which events are told is called in a store: by its session, its own name, its size in bytes and the SHA-256
 * of all of it. Its manifest is an object whose key says all that there is to say and that is written after the file; so a
 * listing of the manifests tells what is there whole. Such a file only grows: of a session's several of one name the
 * largest is the newest, and the others are its beginnings.
 */
record SharedName(SessionId session, String file, long size, String digest) {
    /** How every manifest's key begins. */
    static final String MANIFESTS = "manifests/";
    /** The record's file; those beside it go on from it. */
    static final String RECORD = "events.jsonl";

    private static final Pattern MANIFEST = Pattern.compile(
            MANIFESTS + "([^/]+)/(?:(takeover-[1-9]\\d{0,3}\\.jsonl|corrections\\.jsonl)/)?(\\d{15})-([0-9a-f]{64})");

    /** The name of that file as it is now. */
    static SharedName of(SessionId session, Path file) throws IOException {
        long size = Files.size(file);
        return new SharedName(session, file.getFileName().toString(), size, digest(file, size));
    }

    /** The name that a manifest's key says; empty for any other key. */
    static Optional<SharedName> manifested(String key) {
        Matcher matcher = MANIFEST.matcher(key);
        try {
            return matcher.matches()
                    ? Optional.of(new SharedName(
                            new SessionId(matcher.group(1)),
                            Optional.ofNullable(matcher.group(2)).orElse(RECORD),
                            Long.parseLong(matcher.group(3)),
                            matcher.group(4)))
                    : Optional.empty();
        } catch (IllegalArgumentException noSession) {
            return Optional.empty();
        }
    }

    String manifest() {
        return "%s%s/%s%015d-%s".formatted(MANIFESTS, session, isRecord() ? "" : file + "/", size, digest);
    }

    /** The key of the bytes. */
    String content() {
        return "records/%s/%s.jsonl".formatted(session, digest);
    }

    boolean isRecord() {
        return file.equals(RECORD);
    }

    /** Whether these are the bytes that it names. */
    boolean isOf(byte[] bytes) {
        return bytes.length == size
                && HexFormat.of().formatHex(sha256().digest(bytes)).equals(digest);
    }

    /** Whether that file begins with the bytes that it names. */
    boolean isBeginningOf(Path path) throws IOException {
        return Files.size(path) >= size && digest(path, size).equals(digest);
    }

    private static String digest(Path file, long size) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream input = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long left = size;
            while (left > 0) {
                int read = input.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    throw new IOException(file.getFileName() + " became shorter while it was read");
                }
                digest.update(buffer, 0, read);
                left -= read;
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
