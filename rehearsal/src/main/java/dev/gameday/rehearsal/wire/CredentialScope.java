package dev.gameday.rehearsal.wire;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which service a request is signed for: the last but one part of the Signature Version 4 credential scope, {@code
 * key/date/region/service/aws4_request}, in the Authorization header or a presigned URL. The signature itself is never
 * checked: any access key works.
 */
final class CredentialScope {
    private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^,\\s]+)");

    private CredentialScope() {}

    /** The signing name of the service; empty where the request carries no scope. */
    static Optional<String> service(Request request) {
        Matcher header =
                CREDENTIAL.matcher(request.headers().first("Authorization").orElse(""));
        String credential = header.find()
                ? header.group(1)
                : String.join("", request.parameters().getOrDefault("X-Amz-Credential", List.of()));
        String[] parts = credential.split("/");
        return parts.length < 4 ? Optional.empty() : Optional.of(parts[parts.length - 2]);
    }
}
