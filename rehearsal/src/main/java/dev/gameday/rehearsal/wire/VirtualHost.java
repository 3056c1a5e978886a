package dev.gameday.rehearsal.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moves the bucket of a host name to the path, where routes look for it: {@code bucket.s3.eu-west-1.amazonaws.com}, and
 * on this machine {@code bucket.localhost}, {@code bucket.s3.localhost} and {@code bucket.s3.eu-west-1.localhost}.
 */
final class VirtualHost {
    private static final Pattern BUCKET = Pattern.compile(
            "(?<aws>.+)\\.s3[.-].*amazonaws\\.com(:\\d+)?|(?<local>.+?)(\\.s3(\\.[a-z0-9-]+)?)?\\.localhost(:\\d+)?");

    private VirtualHost() {}

    static Request resolved(Request request, String service) {
        Matcher host = BUCKET.matcher(request.headers().first("Host").orElse(""));
        if (!service.equals("s3") || !host.matches()) {
            return request;
        }
        String bucket = host.group("aws") == null ? host.group("local") : host.group("aws");
        return bucket.equals("s3") || bucket.startsWith("s3.")
                ? request
                : request.at("/" + bucket + request.rawPathAndQuery());
    }
}
