package dev.gameday.layer.source;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The document as an object in S3, read with the credentials that Lambda gives the function. */
final class S3Object implements Source {
    private final Address address;
    private final String path;
    private final Map<String, String> environment;
    private final Clock clock;
    private final HttpGet get;

    S3Object(String bucket, String key, Map<String, String> environment, Clock clock, Duration patience) {
        this.environment = environment;
        this.clock = clock;
        String endpoint = first(environment, "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL");
        String region = environment.getOrDefault("AWS_REGION", "");
        if (endpoint == null && region.isEmpty()) {
            throw new IllegalArgumentException("AWS_REGION is not set");
        }
        String domain = "s3." + region + (region.startsWith("cn-") ? ".amazonaws.com.cn" : ".amazonaws.com");
        // The certificate of S3 is for one name before its own, so a bucket with a dot goes into the path.
        boolean inPath = endpoint != null || bucket.indexOf('.') >= 0;
        URI url = Address.url(endpoint != null ? endpoint : "https://" + (inPath ? domain : bucket + "." + domain));
        this.address = Address.of(url);
        String before = url.getRawPath() == null ? "" : url.getRawPath().replaceAll("/+$", "");
        this.path = before + (inPath ? "/" + encoded(bucket) : "") + "/" + encoded(key);
        this.get = new HttpGet(address, patience);
    }

    @Override
    public Reply ask(@Nullable String etag) throws IOException {
        Instant now = clock.instant();
        TreeMap<String, String> headers = new TreeMap<>();
        headers.put("host", address.authority());
        headers.put("x-amz-content-sha256", Signature.NO_BODY);
        headers.put("x-amz-date", Signature.date(now));
        String token = environment.get("AWS_SESSION_TOKEN");
        if (token != null && !token.isEmpty()) {
            headers.put("x-amz-security-token", token);
        }
        Signature signature =
                new Signature(needed("AWS_ACCESS_KEY_ID"), needed("AWS_SECRET_ACCESS_KEY"), needed("AWS_REGION"), "s3");
        headers.put("authorization", signature.authorization(path, headers, now));
        if (etag != null) {
            headers.put("if-none-match", etag);
        }
        return get.ask(path, headers);
    }

    @Override
    public boolean isOnThisMachine() {
        return !address.isSecure();
    }

    private String needed(String name) throws IOException {
        String value = environment.get(name);
        if (value == null || value.isEmpty()) {
            throw new IOException(name + " is not set");
        }
        return value;
    }

    private static @Nullable String first(Map<String, String> environment, String... names) {
        for (String name : names) {
            String value = environment.get(name);
            if (value != null && !value.isEmpty()) {
                return value;
            }
        }
        return null;
    }

    /** As Signature Version 4 wants a path: what isn't unreserved in RFC 3986 is escaped, slashes stay. */
    static String encoded(String key) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~/".indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }
}
