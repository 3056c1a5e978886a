package dev.gameday.rehearsal.wire;

import software.amazon.awssdk.core.SdkBytes;

/** An HTTP response of an AWS endpoint, whatever carries it; the carrier adds the length and the date. */
public record Response(int status, Headers headers, SdkBytes body) {
    /** No body at all. */
    public static final SdkBytes EMPTY = SdkBytes.fromByteArrayUnsafe(new byte[0]);

    /** This response with {@code name} set to {@code value}. */
    public Response with(String name, String value) {
        return new Response(status, headers.with(name, value), body);
    }
}
