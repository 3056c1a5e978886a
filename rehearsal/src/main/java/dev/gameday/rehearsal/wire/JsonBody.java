package dev.gameday.rehearsal.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;

/** Bodies of JSON, as restJson and awsJson have them. */
final class JsonBody implements RestBody {
    @Override
    public Node read(SdkBytes body) {
        return new DocumentNode(Json.read(body));
    }

    @Override
    public SdkBytes write(String root, SdkPojo pojo) {
        return Json.write(DocumentWriter.document(pojo));
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public Response write(Failure failure, String requestId) {
        Headers headers = Headers.NONE
                .with("Content-Type", contentType())
                .with("x-amzn-RequestId", requestId)
                .with("x-amzn-ErrorType", failure.shape());
        if (!failure.shape().equals(failure.code())) {
            headers = headers.with("x-amzn-query-error", failure.code() + ";" + failure.sender());
        }
        return new Response(failure.status(), headers, Json.write(document(failure)));
    }

    /** The error's name and message, and what members its own shape has. */
    static Map<String, Object> document(Failure failure) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("__type", failure.shape());
        document.put("message", failure.message());
        failure.cause().ifPresent(thrown -> document.putAll(DocumentWriter.document(thrown)));
        return document;
    }
}
