package dev.gameday.rehearsal.aws.s3;

import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * The retention of one version: until then nobody deletes it, in mode GOVERNANCE but who may bypass it (Amazon S3 User
 * Guide, "Locking objects with Object Lock"). There are no legal holds.
 */
record ObjectLock(ObjectLockMode mode, Instant until) {
    /** What a put asks for, if anything; refused as S3 refuses it. */
    static Optional<ObjectLock> of(PutObjectRequest request, boolean lockable, Instant now) {
        if (request.objectLockLegalHoldStatus() != null) {
            throw S3Errors.notRehearsed("a legal hold is");
        }
        if (request.objectLockMode() == null && request.objectLockRetainUntilDate() == null) {
            return Optional.empty();
        }
        if (!lockable) {
            throw S3Errors.missingLockOnPut();
        }
        if (!checked(request)) {
            throw S3Errors.missingChecksum();
        }
        if (request.objectLockMode() == null || request.objectLockRetainUntilDate() == null) {
            throw S3Errors.halfALock();
        }
        if (request.objectLockMode() == ObjectLockMode.UNKNOWN_TO_SDK_VERSION) {
            throw S3Errors.unknownLockMode();
        }
        if (!request.objectLockRetainUntilDate().isAfter(now)) {
            throw S3Errors.retainUntilPast();
        }
        return Optional.of(new ObjectLock(request.objectLockMode(), request.objectLockRetainUntilDate()));
    }

    /** S3 takes a lock only with content that it can check. */
    private static boolean checked(PutObjectRequest request) {
        return request.contentMD5() != null
                || request.checksumAlgorithm() != null
                || request.checksumCRC32() != null
                || request.checksumCRC32C() != null
                || request.checksumCRC64NVME() != null
                || request.checksumSHA1() != null
                || request.checksumSHA256() != null;
    }

    /** Whether it still keeps its version from being deleted. */
    boolean holds(Instant now, boolean bypass) {
        return until.isAfter(now) && !(bypass && mode == ObjectLockMode.GOVERNANCE);
    }
}
