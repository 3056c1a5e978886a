package dev.gameday.rehearsal.wire;

import dev.gameday.rehearsal.wire.query.FormText;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/**
 * An HTTP request to an AWS endpoint, whatever carried it. The path and query are as sent, still percent-encoded, for
 * an ARN in a path holds slashes of its own.
 */
public record Request(String method, String rawPathAndQuery, Headers headers, SdkBytes body) {
    /** A request with these bytes, which are not copied. */
    public static Request of(String method, String rawPathAndQuery, Headers headers, byte[] body) {
        return new Request(method, rawPathAndQuery, headers, SdkBytes.fromByteArrayUnsafe(body));
    }

    /** The path as sent, without the query. */
    public String rawPath() {
        int mark = rawPathAndQuery.indexOf('?');
        return mark < 0 ? rawPathAndQuery : rawPathAndQuery.substring(0, mark);
    }

    /** The query's parameters, decoded, in the order sent; one without {@code =} has an empty value. */
    public Map<String, List<String>> parameters() {
        int mark = rawPathAndQuery.indexOf('?');
        return mark < 0 ? Map.of() : FormText.parse(rawPathAndQuery.substring(mark + 1));
    }

    /** This request with another path and query. */
    public Request at(String otherPathAndQuery) {
        return new Request(method, otherPathAndQuery, headers, body);
    }

    /** This request with other headers and body. */
    public Request with(Headers otherHeaders, SdkBytes otherBody) {
        return new Request(method, rawPathAndQuery, otherHeaders, otherBody);
    }
}
