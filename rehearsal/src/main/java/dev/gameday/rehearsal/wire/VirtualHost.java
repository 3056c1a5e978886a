package dev.gameday.rehearsal.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moves the bucket of {@code bucket.s3.eu-west-1.amazonaws.com} from the host to the path, where routes look for it. */
final class VirtualHost {
    private static final Pattern BUCKET = Pattern.compile("(.+)\\.s3[.-].*amazonaws\\.com(:\\d+)?");

    private VirtualHost() {}

    static Request resolved(Request request, String service) {
        Matcher host = BUCKET.matcher(request.headers().first("Host").orElse(""));
        return service.equals("s3") && host.matches()
                ? request.at("/" + host.group(1) + request.rawPathAndQuery())
                : request;
    }
}
