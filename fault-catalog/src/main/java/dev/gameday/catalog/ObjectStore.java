package dev.gameday.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Port: small texts that every console of an account sees, by key. Writes are conditional, so that of two consoles only
 * one succeeds. Every method comes back within its own deadline; trouble does not mean that nothing happened.
 */
public interface ObjectStore {
    /** A text as it was read; {@code version} changes with every write. */
    record Stored(String text, String version) {}

    /** The text under that key; empty if there is none. */
    Outcome<Optional<Stored>> read(String key);

    /** Writes where there is nothing yet; false if there is. */
    Outcome<Boolean> create(String key, String text);

    /** Writes where that version still is; false if it isn't any more. */
    Outcome<Boolean> replace(String key, String version, String text);

    /** Deletes what is under that key, if there is anything. */
    Outcome<Boolean> delete(String key);

    /** The keys that begin so, in order. */
    Outcome<List<String>> keys(String prefix);
}
