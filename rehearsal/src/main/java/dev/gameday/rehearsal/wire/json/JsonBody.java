package dev.gameday.rehearsal.wire.json;

import dev.gameday.rehearsal.wire.Headers;
import dev.gameday.rehearsal.wire.Response;
import dev.gameday.rehearsal.wire.protocol.Failure;
import dev.gameday.rehearsal.wire.rest.RestBody;
import dev.gameday.rehearsal.wire.shape.DocumentNode;
import dev.gameday.rehearsal.wire.shape.DocumentWriter;
import dev.gameday.rehearsal.wire.shape.Node;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;

/** Bodies of JSON, as restJson and awsJson have them. */
public final class JsonBody implements RestBody {
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
        return new Response(failure.status(), headers, Json.write(failure.document()));
    }
}
