package dev.gameday.rehearsal.aws.s3;

import dev.gameday.rehearsal.aws.ServiceErrors;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What S3 answers when it can't do as asked; codes and statuses from the S3 API reference's list of error codes. */
final class S3Errors {
    private S3Errors() {}

    static AwsServiceException noSuchKey() {
        return ServiceErrors.with(NoSuchKeyException.builder(), 404, "NoSuchKey", "The specified key does not exist.");
    }

    static AwsServiceException noSuchBucket() {
        return ServiceErrors.with(
                NoSuchBucketException.builder(), 404, "NoSuchBucket", "The specified bucket does not exist");
    }

    static AwsServiceException bucketAlreadyOwned() {
        return ServiceErrors.with(
                BucketAlreadyOwnedByYouException.builder(),
                409,
                "BucketAlreadyOwnedByYou",
                "Your previous request to create the named bucket succeeded and you already own it.");
    }

    static AwsServiceException preconditionFailed() {
        return ServiceErrors.with(
                S3Exception.builder(),
                412,
                "PreconditionFailed",
                "At least one of the pre-conditions you specified did not hold");
    }

    static AwsServiceException notModified() {
        return ServiceErrors.with(S3Exception.builder(), 304, "NotModified", "Not Modified");
    }

    static AwsServiceException entityTooLarge() {
        return ServiceErrors.with(
                S3Exception.builder(),
                400,
                "EntityTooLarge",
                "Your proposed upload exceeds the maximum allowed object size.");
    }

    static AwsServiceException invalidToken() {
        return invalidArgument("The continuation token provided is incorrect");
    }

    /** The rehearsal's own bound, in the words of a service that is asked for too much. */
    static AwsServiceException slowDown() {
        return ServiceErrors.with(
                S3Exception.builder(), 503, "SlowDown", "The rehearsal's bucket is full: 2000 objects");
    }

    static AwsServiceException noSuchVersion() {
        return ServiceErrors.with(S3Exception.builder(), 404, "NoSuchVersion", "The specified version does not exist.");
    }

    static AwsServiceException markerIsNoObject() {
        return ServiceErrors.with(
                S3Exception.builder(),
                405,
                "MethodNotAllowed",
                "The specified method is not allowed against this resource.");
    }

    static AwsServiceException locked() {
        return ServiceErrors.with(
                S3Exception.builder(), 403, "AccessDenied", "Access Denied because object protected by object lock.");
    }

    /** S3 spells it in one word where an object is put, and in three elsewhere. */
    static AwsServiceException missingLockOnPut() {
        return invalidRequest("Bucket is missing ObjectLockConfiguration");
    }

    static AwsServiceException missingLock() {
        return invalidRequest("Bucket is missing Object Lock Configuration");
    }

    static AwsServiceException missingChecksum() {
        return invalidRequest(
                "Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters");
    }

    static AwsServiceException halfALock() {
        return invalidArgument("x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied");
    }

    static AwsServiceException unknownLockMode() {
        return invalidArgument("Unknown wormMode directive.");
    }

    static AwsServiceException retainUntilPast() {
        return invalidArgument("The retain until date must be in the future!");
    }

    static AwsServiceException noRetention() {
        return ServiceErrors.with(
                S3Exception.builder(),
                404,
                "NoSuchObjectLockConfiguration",
                "The specified object does not have a ObjectLock configuration");
    }

    static AwsServiceException noLockOfBucket() {
        return ServiceErrors.with(
                S3Exception.builder(),
                404,
                "ObjectLockConfigurationNotFoundError",
                "Object Lock configuration does not exist for this bucket");
    }

    /** What S3 would do and the rehearsal doesn't. */
    static AwsServiceException notRehearsed(String what) {
        return ServiceErrors.with(S3Exception.builder(), 501, "NotRehearsed", what + " not implemented in rehearsal");
    }

    private static AwsServiceException invalidRequest(String message) {
        return ServiceErrors.with(S3Exception.builder(), 400, "InvalidRequest", message);
    }

    private static AwsServiceException invalidArgument(String message) {
        return ServiceErrors.with(S3Exception.builder(), 400, "InvalidArgument", message);
    }
}
