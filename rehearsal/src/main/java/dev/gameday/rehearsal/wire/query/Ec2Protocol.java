package dev.gameday.rehearsal.wire.query;

import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.Response;
import dev.gameday.rehearsal.wire.protocol.Destination;
import dev.gameday.rehearsal.wire.protocol.Failure;
import dev.gameday.rehearsal.wire.protocol.Output;
import dev.gameday.rehearsal.wire.protocol.Protocol;
import dev.gameday.rehearsal.wire.shape.ShapeReader;
import dev.gameday.rehearsal.wire.xml.XmlWriter;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;

/** ec2Query: a form as awsQuery has it, with every list flat; the answer's members stand right under its root. */
public final class Ec2Protocol implements Protocol {
    @Override
    public Optional<Destination> destination(Request request) {
        return QueryProtocol.form(request);
    }

    @Override
    public void read(Request request, Destination destination, SdkPojo builder) {
        ShapeReader.fill(builder, FormNode.parse(request.body().asUtf8String()));
    }

    @Override
    public Response write(Output output, Destination destination, String requestId) {
        XmlWriter writer = new XmlWriter();
        writer.element(
                destination.operation() + "Response",
                () -> writer.element("requestId", requestId).members(output.response()));
        return QueryProtocol.xml(200, writer.bytes(), requestId);
    }

    @Override
    public Response write(Failure failure, String requestId) {
        XmlWriter writer = new XmlWriter();
        writer.element(
                "Response",
                () -> writer.element(
                                "Errors",
                                () -> writer.element(
                                        "Error",
                                        () -> writer.element("Code", failure.code())
                                                .element("Message", failure.message())))
                        .element("RequestID", requestId));
        return QueryProtocol.xml(failure.status(), writer.bytes(), requestId);
    }
}
