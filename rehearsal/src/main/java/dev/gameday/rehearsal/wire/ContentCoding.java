package dev.gameday.rehearsal.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Takes off what a client put around a body: {@code aws-chunked} (S3 uploads with a trailing checksum) and gzip (large
 * PutMetricData). An S3 object's own gzip stays, for it belongs to the object.
 */
final class ContentCoding {
    private ContentCoding() {}

    /** The request with a plain body. Throws where the body is malformed or longer than {@code limit} bytes. */
    static Request decoded(Request request, String service, int limit) {
        SdkBytes body = request.body();
        List<String> codings = request.headers().elements("Content-Encoding");
        boolean chunked = codings.contains("aws-chunked")
                || request.headers()
                        .first("x-amz-content-sha256")
                        .filter(hash -> hash.startsWith("STREAMING-"))
                        .isPresent();
        if (chunked) {
            body = unchunked(body.asByteArrayUnsafe());
        }
        boolean zipped = codings.contains("gzip") && !service.equals("s3");
        if (zipped) {
            body = unzipped(body, limit);
        }
        if (body.asByteArrayUnsafe().length > limit) {
            throw new IllegalArgumentException("the body is longer than " + limit + " bytes");
        }
        List<String> remaining = codings.stream()
                .filter(coding -> !coding.equals("aws-chunked") && !(zipped && coding.equals("gzip")))
                .toList();
        Headers headers = remaining.isEmpty()
                ? request.headers().without("Content-Encoding")
                : request.headers().with("Content-Encoding", String.join(",", remaining));
        return request.with(headers, body);
    }

    /** Chunks are {@code hex-length[;extension] CRLF bytes CRLF}; the one of length 0 ends them; trailers follow. */
    private static SdkBytes unchunked(byte[] chunks) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        int position = 0;
        while (true) {
            int lineEnd = position;
            while (chunks[lineEnd] != '\r') {
                lineEnd++;
            }
            String line = new String(chunks, position, lineEnd - position, StandardCharsets.US_ASCII);
            int length = Integer.parseUnsignedInt(line.split(";")[0], 16);
            if (length == 0) {
                return SdkBytes.fromByteArrayUnsafe(plain.toByteArray());
            }
            plain.write(chunks, lineEnd + 2, length);
            position = lineEnd + 2 + length + 2;
        }
    }

    private static SdkBytes unzipped(SdkBytes body, int limit) {
        try (GZIPInputStream plain = new GZIPInputStream(body.asInputStream())) {
            return SdkBytes.fromByteArrayUnsafe(plain.readNBytes(limit + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
