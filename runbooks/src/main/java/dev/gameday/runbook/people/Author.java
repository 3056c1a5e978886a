package dev.gameday.runbook.people;

import java.util.Optional;

/**
 * Who says something, and who typed it for them where that is somebody else: the operating system's user. Both are claims,
 * not proofs.
 */
public record Author(String name, Optional<String> typedBy) {
    /** Somebody who types for themselves. */
    public static Author of(String name) {
        return new Author(name, Optional.empty());
    }

    /** {@code name}, for whom this user types; the user themselves where that is their own name. */
    public static Author typed(String name, String user) {
        return new Author(name, name.equals(user) ? Optional.empty() : Optional.of(user));
    }
}
