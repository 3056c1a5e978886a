package dev.gameday.catalog.aws;

import dev.gameday.catalog.Outcome;
import dev.gameday.catalog.Trouble;
import dev.gameday.catalog.Trouble.Kind;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Turns what the SDK throws into {@link Trouble}, by AWS's error code and never by exception class: the SDK gives some
 * codes a foreign class. Its sentences hold no key and no control character.
 */
public final class AwsTrouble {
    private static final Set<String> THROTTLED = Set.of(
            "TooManyRequestsException",
            "RequestLimitExceeded",
            "SlowDown",
            "PriorRequestNotComplete",
            "RequestThrottled");
    private static final Set<String> DENIED = Set.of(
            "UnauthorizedOperation",
            "UnauthorizedException",
            "InvalidClientTokenId",
            "ExpiredToken",
            "ExpiredTokenException");
    private static final Set<String> NOT_FOUND = Set.of(
            "NoSuchEntity",
            "NoSuchKey",
            "NoSuchBucket",
            "QueueDoesNotExist",
            "AWS.SimpleQueueService.NonExistentQueue");
    private static final Set<String> CONFLICT = Set.of(
            "ConflictException", "ResourceConflictException", "PreconditionFailedException", "ConcurrentModification");
    private static final Pattern NO_CREDENTIALS_OF_PROFILE =
            Pattern.compile("^Profile file contained no credentials for profile '([^']*)'");
    private static final int LONGEST = 300;

    private AwsTrouble() {}

    /** What {@code call} comes to; what the SDK throws becomes trouble, anything else is a bug and passes. */
    public static <T> Outcome<T> attempt(Supplier<Outcome<T>> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            return Outcome.failed(of(e));
        }
    }

    /** The same for a call that answers with its value. */
    public static <T> Outcome<T> value(Supplier<T> call) {
        return attempt(() -> Outcome.done(call.get()));
    }

    /** A value that AWS may say doesn't exist; other trouble is thrown on. */
    public static <T> Optional<T> existing(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (AwsServiceException e) {
            if (of(e).kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** What trouble this is. */
    public static Trouble of(SdkException e) {
        if (e instanceof AwsServiceException service) {
            return new Trouble(kind(code(service), service.statusCode()), sentence(service));
        }
        if (e instanceof ApiCallTimeoutException
                || e instanceof ApiCallAttemptTimeoutException
                || e instanceof AbortedException) {
            return new Trouble(Kind.TIMED_OUT, "AWS did not answer in time");
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return new Trouble(Kind.TIMED_OUT, "AWS did not answer in time");
            }
            if (cause instanceof IOException) {
                return new Trouble(
                        Kind.UNREACHABLE, "AWS can't be reached: " + cleaned(String.valueOf(cause.getMessage())));
            }
        }
        return refused(String.valueOf(e.getMessage()));
    }

    /** The SDK's own words about credentials list its classes, and say neither what is missing nor what to do. */
    private static Trouble refused(String message) {
        if (message.startsWith("Unable to load credentials")) {
            return new Trouble(
                    Kind.DENIED,
                    "there are no AWS credentials, or they have expired: sign in (aws sso login), set AWS_PROFILE, "
                            + "or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY");
        }
        Matcher unknown = NO_CREDENTIALS_OF_PROFILE.matcher(message);
        return unknown.find()
                ? new Trouble(
                        Kind.DENIED,
                        "the AWS configuration has no credentials for its profile '%s': aws configure list-profiles shows those that it has"
                                .formatted(cleaned(unknown.group(1))))
                : new Trouble(Kind.REFUSED, "the AWS client refused: " + cleaned(message));
    }

    private static Kind kind(String code, int status) {
        if (code.startsWith("Throttl") || THROTTLED.contains(code) || status == 429) {
            return Kind.THROTTLED;
        }
        if (code.startsWith("AccessDenied") || DENIED.contains(code) || status == 401 || status == 403) {
            return Kind.DENIED;
        }
        boolean absent = code.startsWith("ResourceNotFound") || code.endsWith(".NotFound") || NOT_FOUND.contains(code);
        if (absent || status == 404) {
            return Kind.NOT_FOUND;
        }
        if (CONFLICT.contains(code) || status == 409 || status == 412) {
            return Kind.CONFLICT;
        }
        return status >= 500 ? Kind.SERVICE_FAILED : Kind.REFUSED;
    }

    private static String code(AwsServiceException e) {
        return Optional.ofNullable(e.awsErrorDetails())
                .map(AwsErrorDetails::errorCode)
                .orElse("");
    }

    private static String sentence(AwsServiceException e) {
        Optional<AwsErrorDetails> details = Optional.ofNullable(e.awsErrorDetails());
        String service = details.map(AwsErrorDetails::serviceName).orElse("AWS");
        String message = details.map(AwsErrorDetails::errorMessage).orElse("no reason given");
        String code = code(e).isEmpty() ? "status " + e.statusCode() : code(e);
        return cleaned("%s says %s: %s".formatted(service, code, message));
    }

    private static String cleaned(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ").replaceAll("(AKIA|ASIA)[A-Z0-9]{12,}", "$1…");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }
}
