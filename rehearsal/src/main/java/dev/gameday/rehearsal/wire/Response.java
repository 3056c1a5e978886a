package dev.gameday.rehearsal.wire;

import dev.gameday.rehearsal.wire.json.Json;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.core.SdkBytes;

/**
 * An HTTP response of an AWS endpoint, whatever carries it; the carrier adds the length and the date. One that is not
 * delivered has nothing to read in it.
 */
public record Response(int status, Headers headers, SdkBytes body, Delivery delivery) {
    /** No body at all. */
    public static final SdkBytes EMPTY = SdkBytes.fromByteArrayUnsafe(new byte[0]);

    /** A response that is delivered. */
    public Response(int status, Headers headers, SdkBytes body) {
        this(status, headers, body, Delivery.ANSWERED);
    }

    /** No answer: the client waits. */
    public static Response held() {
        return new Response(0, Headers.NONE, EMPTY, Delivery.HELD);
    }

    /** No answer: the client loses its connection. */
    public static Response dropped() {
        return new Response(0, Headers.NONE, EMPTY, Delivery.DROPPED);
    }

    /** A document of maps, lists and scalars as JSON. */
    public static Response json(int status, Object document) {
        return new Response(status, Headers.NONE.with("Content-Type", "application/json"), Json.write(document));
    }

    /** This response with {@code name} set to {@code value}. */
    public Response with(String name, String value) {
        return new Response(status, headers.with(name, value), body, delivery);
    }

    /** The body's bytes; not to be changed. */
    public byte[] bytes() {
        return body.asByteArrayUnsafe();
    }

    /** The body as text. */
    public String text() {
        return body.asString(StandardCharsets.UTF_8);
    }

    /** As a HEAD request is answered. */
    Response withoutBody() {
        return new Response(status, headers, EMPTY, delivery);
    }
}
