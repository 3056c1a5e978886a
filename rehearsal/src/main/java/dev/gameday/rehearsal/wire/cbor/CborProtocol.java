package dev.gameday.rehearsal.wire.cbor;

import dev.gameday.rehearsal.wire.Headers;
import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.Response;
import dev.gameday.rehearsal.wire.protocol.Destination;
import dev.gameday.rehearsal.wire.protocol.Failure;
import dev.gameday.rehearsal.wire.protocol.Output;
import dev.gameday.rehearsal.wire.protocol.Protocol;
import dev.gameday.rehearsal.wire.protocol.Rpc;
import dev.gameday.rehearsal.wire.shape.DocumentNode;
import dev.gameday.rehearsal.wire.shape.DocumentWriter;
import dev.gameday.rehearsal.wire.shape.ShapeReader;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;

/** Smithy RPC v2 CBOR: {@code /service/NAME/operation/OPERATION} names the operation, members travel in CBOR. */
public final class CborProtocol implements Protocol {
    @Override
    public Optional<Destination> destination(Request request) {
        return Optional.of(Rpc.operation(request.rawPath(), '/'));
    }

    @Override
    public void read(Request request, Destination destination, SdkPojo builder) {
        ShapeReader.fill(builder, new DocumentNode(CborReader.read(request.body())));
    }

    @Override
    public Response write(Output output, Destination destination, String requestId) {
        return new Response(200, headers(requestId), CborWriter.write(DocumentWriter.document(output.response())));
    }

    @Override
    public Response write(Failure failure, String requestId) {
        Headers headers = headers(requestId).with("x-amzn-query-error", failure.code() + ";" + failure.sender());
        return new Response(failure.status(), headers, CborWriter.write(failure.document()));
    }

    private static Headers headers(String requestId) {
        return Headers.NONE
                .with("Content-Type", "application/cbor")
                .with("smithy-protocol", "rpc-v2-cbor")
                .with("x-amzn-RequestId", requestId);
    }
}
