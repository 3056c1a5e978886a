package dev.gameday.rehearsal.aws.iam;

import dev.gameday.rehearsal.aws.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.Tag;

/** Roles, users and pages in the form of IAM's answers. */
final class Answers {
    private static final int DEFAULT_ITEMS = 100;
    private static final int MOST_ITEMS = 1_000;

    private Answers() {}

    static software.amazon.awssdk.services.iam.model.Role role(Role role) {
        List<Tag> tags = List.copyOf(tags(role).values());
        return roleWithoutTags(role).toBuilder().tags(tags).build();
    }

    /** Listings leave tags out, as IAM's do. */
    static software.amazon.awssdk.services.iam.model.Role roleWithoutTags(Role role) {
        return software.amazon.awssdk.services.iam.model.Role.builder()
                .path(role.path())
                .roleName(role.name())
                .roleId(role.id())
                .arn(role.arn())
                .createDate(role.created())
                .assumeRolePolicyDocument(encoded(role.trust().text()))
                .description(role.description().isEmpty() ? null : role.description())
                .maxSessionDuration((int) role.longestSession().toSeconds())
                .build();
    }

    static software.amazon.awssdk.services.iam.model.User user(User user) {
        return software.amazon.awssdk.services.iam.model.User.builder()
                .path("/")
                .userName(user.name())
                .userId(user.id())
                .arn(user.arn())
                .createDate(user.created())
                .build();
    }

    static NavigableMap<String, Tag> tags(Role role) {
        NavigableMap<String, Tag> tags = new TreeMap<>();
        role.tags()
                .forEach((key, value) ->
                        tags.put(key, Tag.builder().key(key).value(value).build()));
        return tags;
    }

    /** IAM gives policy documents percent-encoded by RFC 3986, which {@link URLEncoder} does not quite. */
    static String encoded(String document) {
        return URLEncoder.encode(document, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    static <T> Page<T> page(NavigableMap<String, T> all, @Nullable String marker, @Nullable Integer maxItems) {
        int size = maxItems == null ? DEFAULT_ITEMS : maxItems;
        if (size < 1 || size > MOST_ITEMS) {
            throw IamErrors.validation(IamErrors.constraint(
                    "'" + size + "'", "maxItems", "Member must have value between 1 and " + MOST_ITEMS));
        }
        try {
            return Page.of(all, marker, size);
        } catch (IllegalArgumentException foreign) {
            throw IamErrors.validation("Invalid Marker.");
        }
    }
}
