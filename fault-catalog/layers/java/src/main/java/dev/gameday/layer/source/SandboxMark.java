package dev.gameday.layer.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that says until when a document is in force in this sandbox. Lambda ends a function's process at a timeout and
 * starts another in the same sandbox; that one then knows that there is a document to wait for. Without a document there
 * is no file; one that can't be read or written is as good as none.
 */
public final class SandboxMark {
    private static final int LONGEST = 20;

    private final @Nullable Path file;

    /** A mark in this file; null where nothing outlives a process. */
    public SandboxMark(@Nullable Path file) {
        this.file = file;
    }

    void set(Instant until) {
        if (file == null) {
            return;
        }
        try {
            Files.write(file, Long.toString(until.toEpochMilli()).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // Then a new process spares its first invocation.
        }
    }

    void clear() {
        if (file == null) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It says itself until when it means anything.
        }
    }

    /** Whether a document was in force when an earlier process ended, and would be still. */
    boolean isSet(Instant now) {
        try {
            if (file == null || !Files.isRegularFile(file) || Files.size(file) > LONGEST) {
                return false;
            }
            String until = new String(Files.readAllBytes(file), StandardCharsets.US_ASCII);
            return now.isBefore(Instant.ofEpochMilli(Long.parseLong(until)));
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }
}
