package dev.gameday.rehearsal.aws.s3;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * One page of a bucket's listing: keys after a start, under a prefix, rolled up at a delimiter. A continuation token is
 * the last key or common prefix of the page before, in base 64.
 */
final class S3Listing {
    private static final int LARGEST_PAGE = 1000;

    private final ListObjectsV2Request request;
    private final String prefix;
    private final String delimiter;
    private final String after;
    private final int size;
    private final List<S3Object> contents = new ArrayList<>();
    private final Set<String> rolledUp = new LinkedHashSet<>();

    S3Listing(ListObjectsV2Request request) {
        this.request = request;
        prefix = Objects.requireNonNullElse(request.prefix(), "");
        delimiter = Objects.requireNonNullElse(request.delimiter(), "");
        String token = Objects.requireNonNullElse(request.continuationToken(), "");
        after = token.isEmpty() ? Objects.requireNonNullElse(request.startAfter(), "") : decoded(token);
        size = request.maxKeys() == null ? LARGEST_PAGE : Math.min(LARGEST_PAGE, Math.max(0, request.maxKeys()));
    }

    /** The page, of objects in the order of their keys. */
    ListObjectsV2Response of(Collection<StoredObject> objects) {
        String last = "";
        boolean truncated = false;
        for (StoredObject object : objects) {
            String name = rolled(object.key());
            if (!object.key().startsWith(prefix) || name.compareTo(after) <= 0 || rolledUp.contains(name)) {
                continue;
            }
            if (contents.size() + rolledUp.size() == size) {
                truncated = size > 0;
                break;
            }
            add(object, name);
            last = name;
        }
        return response(truncated, last);
    }

    private void add(StoredObject object, String name) {
        if (name.equals(object.key())) {
            contents.add(S3Object.builder()
                    .key(written(name))
                    .size(object.length())
                    .eTag(object.eTag())
                    .lastModified(object.modified())
                    .storageClass("STANDARD")
                    .build());
        } else {
            rolledUp.add(name);
        }
    }

    private ListObjectsV2Response response(boolean truncated, String last) {
        return ListObjectsV2Response.builder()
                .name(request.bucket())
                .prefix(written(prefix))
                .delimiter(request.delimiter())
                .encodingType(request.encodingTypeAsString())
                .startAfter(request.startAfter())
                .continuationToken(request.continuationToken())
                .maxKeys(size)
                .keyCount(contents.size() + rolledUp.size())
                .contents(contents)
                .commonPrefixes(rolledUp.stream()
                        .map(name ->
                                CommonPrefix.builder().prefix(written(name)).build())
                        .toList())
                .isTruncated(truncated)
                .nextContinuationToken(truncated ? encoded(last) : null)
                .build();
    }

    /** The key itself, or what it shares with its neighbours up to the first delimiter after the prefix. */
    private String rolled(String key) {
        int end = delimiter.isEmpty() || !key.startsWith(prefix) ? -1 : key.indexOf(delimiter, prefix.length());
        return end < 0 ? key : key.substring(0, end + delimiter.length());
    }

    private String written(String key) {
        return written(key, request.encodingTypeAsString());
    }

    /** A key as a listing has it: as it is, or escaped where the request asks for {@code url}. */
    static String written(String key, @Nullable String encoding) {
        return "url".equals(encoding)
                ? URLEncoder.encode(key, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2F", "/")
                : key;
    }

    private static String encoded(String key) {
        return Base64.getUrlEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw S3Errors.invalidToken();
        }
    }
}
