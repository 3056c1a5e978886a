package dev.gameday.rehearsal.wire;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who signed a request, and for which service: the first and the last but one part of the Signature Version 4 credential
 * scope, {@code key/date/region/service/aws4_request}, in the Authorization header or a presigned URL. The signature
 * itself is never checked: any access key works.
 */
record CredentialScope(String accessKey, String service) {
    private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^,\\s]+)");

    /** Of a request that is not signed. */
    private static final CredentialScope NONE = new CredentialScope("", "");

    /** The scope of the request; an empty service where it carries none. */
    static CredentialScope of(Request request) {
        Matcher header =
                CREDENTIAL.matcher(request.headers().first("Authorization").orElse(""));
        String credential = header.find()
                ? header.group(1)
                : String.join("", request.parameters().getOrDefault("X-Amz-Credential", List.of()));
        String[] parts = credential.split("/");
        return parts.length < 4 ? NONE : new CredentialScope(parts[0], parts[parts.length - 2]);
    }

    /** The service's name, where the request carries one. */
    Optional<String> named() {
        return Optional.of(service).filter(name -> !name.isEmpty());
    }
}
