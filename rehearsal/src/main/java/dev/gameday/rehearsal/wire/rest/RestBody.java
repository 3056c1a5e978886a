package dev.gameday.rehearsal.wire.rest;

import dev.gameday.rehearsal.wire.Response;
import dev.gameday.rehearsal.wire.protocol.Failure;
import dev.gameday.rehearsal.wire.shape.Node;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;

/** What a REST protocol's bodies are written in. */
public interface RestBody {
    /** The root of a body that is not empty. */
    Node read(SdkBytes body);

    /** The object's members that belong to the body, under a root of that name where the format has one. */
    SdkBytes write(String root, SdkPojo pojo);

    /** The media type of what {@link #write(String, SdkPojo)} writes. */
    String contentType();

    /** Writes an error. */
    Response write(Failure failure, String requestId);
}
