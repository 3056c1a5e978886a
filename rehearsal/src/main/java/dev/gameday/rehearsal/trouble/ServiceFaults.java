package dev.gameday.rehearsal.trouble;

import dev.gameday.rehearsal.wire.Ruling;
import java.util.Map;

/**
 * How each service says that it is asked too much, and that it fails. Codes and statuses are those of the service's
 * model where it has the shape (Lambda, SQS, tagging, Scheduler, Logs, SSM, S3, IAM), else of its list of common errors
 * ({@code ThrottlingException} and {@code InternalFailure} of FIS and STS, {@code Throttling} of CloudWatch and IAM,
 * {@code RequestLimitExceeded} of EC2).
 */
final class ServiceFaults {
    private static final Fault THROTTLED = new Fault(400, "ThrottlingException", "Rate exceeded");
    private static final Fault FAILED =
            new Fault(500, "InternalFailure", "The request processing has failed because of an unknown error.");

    private static final Map<String, Fault> THROTTLES = Map.of(
            "iam", new Fault(400, "Throttling", "Rate exceeded"),
            "sts", new Fault(400, "Throttling", "Rate exceeded"),
            "monitoring", new Fault(400, "Throttling", "Rate exceeded"),
            "lambda", new Fault(429, "TooManyRequestsException", "Rate exceeded"),
            "ec2", new Fault(503, "RequestLimitExceeded", "Request limit exceeded."),
            "s3", new Fault(503, "SlowDown", "Please reduce your request rate."),
            "sqs", new Fault(403, "RequestThrottled", "Request is throttled."),
            "tagging", new Fault(400, "ThrottledException", "Rate exceeded"),
            "scheduler", new Fault(429, "ThrottlingException", "Rate exceeded"));

    private static final Map<String, Fault> FAILURES = Map.of(
            "iam", new Fault(500, "ServiceFailure", "The request failed because of an internal error."),
            "monitoring", new Fault(500, "InternalServiceError", "Request processing has failed"),
            "lambda", new Fault(500, "ServiceException", "The service encountered an internal error."),
            "ec2", new Fault(500, "InternalError", "An internal error has occurred"),
            "s3", new Fault(500, "InternalError", "We encountered an internal error. Please try again."),
            "logs", new Fault(500, "ServiceUnavailableException", "The service cannot complete the request."),
            "ssm", new Fault(500, "InternalServerError", "An error occurred on the server side."),
            "tagging", new Fault(500, "InternalServiceException", "The request processing failed."),
            "scheduler", new Fault(500, "InternalServerException", "Unexpected error encountered."));

    private ServiceFaults() {}

    /** One call too many. */
    static Ruling throttled(String service) {
        return THROTTLES.getOrDefault(service, THROTTLED).ruling();
    }

    /** A failure of the service itself. */
    static Ruling failed(String service) {
        return FAILURES.getOrDefault(service, FAILED).ruling();
    }

    private record Fault(int status, String code, String message) {
        Ruling ruling() {
            return Ruling.refuse(status, code, message);
        }
    }
}
