package dev.gameday.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Port: small texts that every console of an account sees, by key. Writes are conditional, so that of two consoles only
 * one succeeds. Every method comes back within its own deadline; trouble does not mean that nothing happened.
 */
public interface ObjectStore {
    /** A text as it was read; {@code version} changes with every write. */
    record Stored(String text, String version) {}

    /** A text that a store still has, and the key that it was written under. */
    record Kept(String key, String text) {}

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

    /** Puts a whole file where there is nothing yet; false if there is. A store that keeps texts only refuses. */
    default Outcome<Boolean> upload(String key, Path file) {
        return Outcome.failed(new Trouble(Trouble.Kind.REFUSED, "this store keeps no files"));
    }

    /** All bytes under that key; empty if there is nothing. A store that keeps texts only refuses. */
    default Outcome<Optional<byte[]>> download(String key) {
        return Outcome.failed(new Trouble(Trouble.Kind.REFUSED, "this store keeps no files"));
    }

    /**
     * Writes where there is nothing yet, so that what was written can't be taken away before that day; false if there is
     * something. A store that can't keep it so refuses, and writes nothing.
     */
    default Outcome<Boolean> keep(String key, String text, Retention retention) {
        return Outcome.failed(new Trouble(Trouble.Kind.REFUSED, "this store keeps nothing from being deleted"));
    }

    /**
     * All texts that the store still has under keys that begin so, also those that were written over or hidden by a delete.
     * A store that has no earlier versions refuses.
     */
    default Outcome<List<Kept>> kept(String prefix) {
        return Outcome.failed(new Trouble(Trouble.Kind.REFUSED, "this store keeps nothing from being deleted"));
    }
}
