package dev.gameday.rehearsal.aws.s3;

import java.time.Instant;
import java.util.Optional;

/** One version under a key: an object, with its lock if it has one, or a delete marker. {@code id} is {@code null} in quotes where there are no versions. */
record Version(String key, String id, Instant at, Optional<StoredObject> object, Optional<ObjectLock> lock) {
    /** What S3 calls the version of an object in a bucket without versions. */
    static final String NONE = "null";

    boolean isMarker() {
        return object.isEmpty();
    }
}
