package dev.gameday.catalog.aws;

import dev.gameday.catalog.ObjectStore.Kept;
import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Retention;
import dev.gameday.catalog.Trouble;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Objects that S3 lets nobody delete before their day (Amazon S3 User Guide, "Locking objects with Object Lock"). A lock is
 * on a version: who may write or delete can put another version or a marker over it, so all versions are read. No text may
 * be longer than 64 KiB, and no more than 1000 are read.
 */
record LockedObjects(S3Client s3, String bucket) {
    private static final int LONGEST = 64 * 1024;
    private static final int MOST = 1000;
    private static final int PRECONDITION_FAILED = 412;

    /** Puts a text with its lock where there is nothing yet; false if there is something. */
    Outcome<Boolean> put(String key, String text, Retention retention) {
        return AwsTrouble.attempt(() -> {
            try {
                // S3 takes a lock only with a checksum; stated here, it doesn't hang on what the client adds by itself.
                s3.putObject(
                        r -> r.bucket(bucket)
                                .key(key)
                                .ifNoneMatch("*")
                                .contentType("application/json")
                                .checksumSHA256(sha256(text))
                                .objectLockMode(retention.mode().name())
                                .objectLockRetainUntilDate(retention.until()),
                        RequestBody.fromString(text));
                return Outcome.done(true);
            } catch (S3Exception e) {
                if (e.statusCode() == PRECONDITION_FAILED) {
                    return Outcome.done(false);
                }
                if (lacksLock(e)) {
                    return Outcome.failed(
                            new Trouble(Trouble.Kind.REFUSED, "the bucket " + bucket + " has no Object Lock"));
                }
                throw e;
            }
        });
    }

    /** S3 says it in one word for a put and in three for other operations. */
    private static boolean lacksLock(S3Exception e) {
        return Optional.ofNullable(e.awsErrorDetails())
                .filter(details -> "InvalidRequest".equals(details.errorCode()))
                .map(AwsErrorDetails::errorMessage)
                .filter(message ->
                        message.toLowerCase(Locale.ROOT).replace(" ", "").contains("missingobjectlockconfiguration"))
                .isPresent();
    }

    /** All versions that are texts, delete markers left out, in the order of their keys and the newest of each first. */
    Outcome<List<Kept>> versions(String prefix) {
        return AwsTrouble.attempt(() -> {
            List<Kept> texts = new ArrayList<>();
            for (ObjectVersion version : s3.listObjectVersionsPaginator(
                            r -> r.bucket(bucket).prefix(prefix))
                    .versions()) {
                if (texts.size() == MOST) {
                    return Outcome.failed(new Trouble(
                            Trouble.Kind.REFUSED, "there are more than %d versions under %s".formatted(MOST, prefix)));
                }
                texts.add(new Kept(version.key(), text(version)));
            }
            return Outcome.done(List.copyOf(texts));
        });
    }

    /** S3 refuses a range of an object that has no byte. */
    private String text(ObjectVersion version) {
        if (version.size() == 0) {
            return "";
        }
        return s3.getObjectAsBytes(r -> r.bucket(bucket)
                        .key(version.key())
                        .versionId(version.versionId())
                        .range("bytes=0-" + (LONGEST - 1)))
                .asUtf8String();
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
