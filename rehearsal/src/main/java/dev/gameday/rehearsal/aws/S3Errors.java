package dev.gameday.rehearsal.aws;

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
        return ServiceErrors.with(
                S3Exception.builder(), 400, "InvalidArgument", "The continuation token provided is incorrect");
    }

    /** The rehearsal's own bound, in the words of a service that is asked for too much. */
    static AwsServiceException slowDown() {
        return ServiceErrors.with(
                S3Exception.builder(), 503, "SlowDown", "The rehearsal's bucket is full: 2000 objects");
    }
}
