package dev.gameday.rehearsal.wire.rest;

import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.Response;
import dev.gameday.rehearsal.wire.protocol.Destination;
import dev.gameday.rehearsal.wire.protocol.Failure;
import dev.gameday.rehearsal.wire.protocol.Output;
import dev.gameday.rehearsal.wire.protocol.Protocol;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;

/** restJson and restXml: the method and path name the operation, members travel in path, query, headers and body. */
public record RestProtocol(Routes routes, Statuses statuses, RestBody body) implements Protocol {
    @Override
    public Optional<Destination> destination(Request request) {
        return routes.match(request);
    }

    @Override
    public void read(Request request, Destination destination, SdkPojo builder) {
        new RestReader(request, destination, body).fill(builder);
    }

    @Override
    public Response write(Output output, Destination destination, String requestId) {
        return new RestWriter(body, statuses.of(destination))
                .write(output, destination.operation())
                .with("x-amzn-RequestId", requestId);
    }

    @Override
    public Response write(Failure failure, String requestId) {
        return body.write(failure, requestId);
    }
}
