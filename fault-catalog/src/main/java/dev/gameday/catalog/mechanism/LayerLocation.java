package dev.gameday.catalog.mechanism;

import dev.gameday.catalog.arming.Kit;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a function's fault layer reads its document, as the function's own variable says it: the S3 ARN of an object, or a
 * presigned URL of one, with the bucket in the host or, at another endpoint, in the path.
 */
public record LayerLocation(String bucket, String key) implements Comparable<LayerLocation> {
    private static final Pattern ARN = Pattern.compile("arn:aws[a-z-]*:s3:::([^/]+)/(.+)");
    private static final Pattern HOST = Pattern.compile("(.+)\\.s3[.-].*amazonaws\\.com(\\.cn)?");

    /** The place that a function's variables name; empty where they name none. */
    public static Optional<LayerLocation> of(Map<String, String> variables) {
        return Optional.ofNullable(variables.get(Kit.FAULTS_VARIABLE)).flatMap(LayerLocation::of);
    }

    static Optional<LayerLocation> of(String value) {
        Matcher arn = ARN.matcher(value);
        return arn.matches() ? Optional.of(new LayerLocation(arn.group(1), arn.group(2))) : url(value);
    }

    private static Optional<LayerLocation> url(String value) {
        try {
            URI url = URI.create(value);
            String path = Optional.ofNullable(url.getPath()).orElse("");
            String key = path.isEmpty() ? "" : path.substring(1);
            Matcher host = HOST.matcher(Optional.ofNullable(url.getHost()).orElse(""));
            if (host.matches()) {
                return key.isEmpty() ? Optional.empty() : Optional.of(new LayerLocation(host.group(1), key));
            }
            int slash = key.indexOf('/');
            return slash > 0 && slash < key.length() - 1
                    ? Optional.of(new LayerLocation(key.substring(0, slash), key.substring(slash + 1)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The place that its written form names. */
    static LayerLocation parse(String uri) {
        String rest = uri.substring("s3://".length());
        int slash = rest.indexOf('/');
        return new LayerLocation(rest.substring(0, slash), rest.substring(slash + 1));
    }

    @Override
    public int compareTo(LayerLocation other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return "s3://" + bucket + "/" + key;
    }
}
