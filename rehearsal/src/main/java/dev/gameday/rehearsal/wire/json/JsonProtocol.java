package dev.gameday.rehearsal.wire.json;

import dev.gameday.rehearsal.wire.Headers;
import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.Response;
import dev.gameday.rehearsal.wire.protocol.Destination;
import dev.gameday.rehearsal.wire.protocol.Failure;
import dev.gameday.rehearsal.wire.protocol.Output;
import dev.gameday.rehearsal.wire.protocol.Protocol;
import dev.gameday.rehearsal.wire.protocol.Rpc;
import dev.gameday.rehearsal.wire.shape.ShapeReader;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;

/** awsJson 1.0 and 1.1: {@code X-Amz-Target} names the operation, all members travel in one body of JSON. */
public final class JsonProtocol implements Protocol {
    private final JsonBody body = new JsonBody();

    @Override
    public Optional<Destination> destination(Request request) {
        return request.headers().first("X-Amz-Target").map(target -> Rpc.operation(target, '.'));
    }

    @Override
    public void read(Request request, Destination destination, SdkPojo builder) {
        ShapeReader.fill(builder, body.read(request.body()));
    }

    @Override
    public Response write(Output output, Destination destination, String requestId) {
        Headers headers =
                Headers.NONE.with("Content-Type", "application/x-amz-json-1.1").with("x-amzn-RequestId", requestId);
        return new Response(200, headers, body.write(destination.operation(), output.response()));
    }

    @Override
    public Response write(Failure failure, String requestId) {
        return body.write(failure, requestId);
    }
}
