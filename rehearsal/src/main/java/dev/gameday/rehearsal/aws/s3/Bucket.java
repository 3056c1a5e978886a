package dev.gameday.rehearsal.aws.s3;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One bucket, at most 2000 objects. One with Object Lock keeps every version, as S3 turns versioning on with it; any other
 * keeps one. Safe for many threads.
 */
final class Bucket {
    private static final int MOST_OBJECTS = 2000;

    private final boolean lockable;
    private final NavigableMap<String, List<Version>> versions = new ConcurrentSkipListMap<>();
    private final AtomicLong made = new AtomicLong();

    Bucket(boolean lockable) {
        this.lockable = lockable;
    }

    boolean lockable() {
        return lockable;
    }

    /** Puts the object where {@code allowed} of the one that is there now lets it; refuses what goes beyond the bound. */
    Version put(StoredObject object, Optional<ObjectLock> lock, Consumer<@Nullable StoredObject> allowed) {
        Version put = new Version(object.key(), id(object.key()), object.modified(), Optional.of(object), lock);
        versions.compute(object.key(), (key, present) -> {
            allowed.accept(present == null ? null : present.get(0).object().orElse(null));
            return over(present, put);
        });
        return put;
    }

    /** The newest version under that key, which may be a delete marker. */
    Optional<Version> newest(String key) {
        return Optional.ofNullable(versions.get(key)).map(list -> list.get(0));
    }

    /** The version of that id. */
    Optional<Version> version(String key, String id) {
        return versions.getOrDefault(key, List.of()).stream()
                .filter(version -> version.id().equals(id))
                .findFirst();
    }

    /** Deletes without naming a version: where versions are kept a marker hides them, and is what comes back. */
    Optional<Version> delete(String key, Instant now) {
        if (!lockable) {
            versions.remove(key);
            return Optional.empty();
        }
        Version marker = new Version(key, id(key), now, Optional.empty(), Optional.empty());
        versions.compute(key, (same, present) -> over(present, marker));
        return Optional.of(marker);
    }

    /** Deletes one version for good; refuses while its lock holds. */
    void delete(Version version, Instant now, boolean bypass) {
        if (version.lock().filter(lock -> lock.holds(now, bypass)).isPresent()) {
            throw S3Errors.locked();
        }
        versions.computeIfPresent(version.key(), (key, present) -> {
            List<Version> left = present.stream()
                    .filter(one -> !one.id().equals(version.id()))
                    .toList();
            return left.isEmpty() ? null : left;
        });
    }

    /** The objects that are there, in the order of their keys. */
    List<StoredObject> objects() {
        return versions.values().stream()
                .flatMap(list -> list.get(0).object().stream())
                .toList();
    }

    /** All versions, in the order of their keys, the newest of each first. */
    Stream<Version> all() {
        return versions.values().stream().flatMap(List::stream);
    }

    private List<Version> over(@Nullable List<Version> present, Version newest) {
        boolean more = present == null || lockable;
        if (more && (lockable ? all().count() : versions.size()) >= MOST_OBJECTS) {
            throw S3Errors.slowDown();
        }
        if (present == null || !lockable) {
            return List.of(newest);
        }
        List<Version> all = new ArrayList<>(List.of(newest));
        all.addAll(present);
        return List.copyOf(all);
    }

    /** The same puts in the same order have the same ids, so a run with a seed repeats to the letter. */
    private String id(String key) {
        return lockable
                ? UUID.nameUUIDFromBytes((made.incrementAndGet() + key).getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "")
                : Version.NONE;
    }
}
