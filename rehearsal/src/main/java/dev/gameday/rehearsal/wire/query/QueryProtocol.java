package dev.gameday.rehearsal.wire.query;

import dev.gameday.rehearsal.wire.Headers;
import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.Response;
import dev.gameday.rehearsal.wire.protocol.Destination;
import dev.gameday.rehearsal.wire.protocol.Failure;
import dev.gameday.rehearsal.wire.protocol.Output;
import dev.gameday.rehearsal.wire.protocol.Protocol;
import dev.gameday.rehearsal.wire.protocol.Rpc;
import dev.gameday.rehearsal.wire.shape.ShapeReader;
import dev.gameday.rehearsal.wire.xml.XmlWriter;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;

/** awsQuery: a form's {@code Action} names the operation, members are dotted names, answers are XML. */
public final class QueryProtocol implements Protocol {
    @Override
    public Optional<Destination> destination(Request request) {
        return form(request);
    }

    @Override
    public void read(Request request, Destination destination, SdkPojo builder) {
        ShapeReader.fill(builder, FormNode.parse(request.body().asUtf8String()));
    }

    @Override
    public Response write(Output output, Destination destination, String requestId) {
        XmlWriter writer = new XmlWriter();
        String operation = destination.operation();
        writer.element(
                operation + "Response",
                () -> writer.element(operation + "Result", () -> writer.members(output.response()))
                        .element("ResponseMetadata", () -> writer.element("RequestId", requestId)));
        return xml(200, writer.bytes(), requestId);
    }

    @Override
    public Response write(Failure failure, String requestId) {
        XmlWriter writer = new XmlWriter();
        writer.element(
                "ErrorResponse",
                () -> writer.element(
                                "Error",
                                () -> writer.element("Type", failure.sender())
                                        .element("Code", failure.code())
                                        .element("Message", failure.message()))
                        .element("RequestId", requestId));
        return xml(failure.status(), writer.bytes(), requestId);
    }

    static Optional<Destination> form(Request request) {
        List<String> actions = FormText.parse(request.body().asUtf8String()).getOrDefault("Action", List.of());
        return actions.stream().findFirst().map(action -> Rpc.operation(action, '.'));
    }

    static Response xml(int status, SdkBytes body, String requestId) {
        Headers headers = Headers.NONE.with("Content-Type", "text/xml").with("x-amzn-RequestId", requestId);
        return new Response(status, headers, body);
    }
}
