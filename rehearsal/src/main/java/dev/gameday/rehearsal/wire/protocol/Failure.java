package dev.gameday.rehearsal.wire.protocol;

import dev.gameday.rehearsal.wire.shape.DocumentWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * An error as every protocol needs it: HTTP status, the code on the wire, the message, and the typed exception where
 * a handler threw one.
 */
public record Failure(int status, String code, String message, Optional<AwsServiceException> cause) {
    public static Failure of(int status, String code, String message) {
        return new Failure(status, code, message, Optional.empty());
    }

    public static Failure of(AwsServiceException thrown) {
        AwsErrorDetails details = thrown.awsErrorDetails();
        boolean named = details != null && details.errorCode() != null;
        String message = details != null && details.errorMessage() != null ? details.errorMessage() : "";
        return new Failure(
                thrown.statusCode() == 0 ? 400 : thrown.statusCode(),
                named ? details.errorCode() : shape(thrown),
                message,
                Optional.of(thrown));
    }

    public static Failure notRehearsed(String service, String operation) {
        return of(501, "NotRehearsed", service + ":" + operation + " is not implemented in rehearsal");
    }

    /**
     * The shape's name, which bodies of JSON carry. Services that once spoke the query protocol, as SQS, keep the code
     * of that protocol ({@code AWS.SimpleQueueService.NonExistentQueue}) in a header beside it.
     */
    public String shape() {
        return code.contains(".") ? cause.map(Failure::shape).orElse(code) : code;
    }

    /** Whose fault it is, in the words of the query protocol. */
    public String sender() {
        return status < 500 ? "Sender" : "Receiver";
    }

    /** The error's name and message, and what members its own shape has: the body of an error in JSON or CBOR. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("__type", shape());
        document.put("message", message);
        cause.ifPresent(thrown -> document.putAll(DocumentWriter.document(thrown)));
        return document;
    }

    private static String shape(AwsServiceException thrown) {
        return thrown.getClass().getSimpleName().replaceFirst("Exception$", "");
    }
}
