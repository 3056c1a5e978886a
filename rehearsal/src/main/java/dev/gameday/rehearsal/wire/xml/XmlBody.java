package dev.gameday.rehearsal.wire.xml;

import dev.gameday.rehearsal.wire.Headers;
import dev.gameday.rehearsal.wire.Response;
import dev.gameday.rehearsal.wire.protocol.Failure;
import dev.gameday.rehearsal.wire.rest.RestBody;
import dev.gameday.rehearsal.wire.shape.Node;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;

/** Bodies of XML, as S3 has them. */
public final class XmlBody implements RestBody {
    private static final int NOT_MODIFIED = 304;

    @Override
    public Node read(SdkBytes body) {
        return XmlNode.parse(body);
    }

    @Override
    public SdkBytes write(String root, SdkPojo pojo) {
        XmlWriter writer = new XmlWriter();
        return writer.element(root, () -> writer.members(pojo)).bytes();
    }

    @Override
    public String contentType() {
        return "application/xml";
    }

    @Override
    public Response write(Failure failure, String requestId) {
        XmlWriter writer = new XmlWriter();
        writer.element(
                "Error",
                () -> writer.element("Code", failure.code())
                        .element("Message", failure.message())
                        .element("RequestId", requestId));
        Headers headers = Headers.NONE.with("Content-Type", contentType()).with("x-amz-request-id", requestId);
        return new Response(
                failure.status(), headers, failure.status() == NOT_MODIFIED ? Response.EMPTY : writer.bytes());
    }
}
