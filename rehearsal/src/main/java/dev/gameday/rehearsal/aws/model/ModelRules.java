package dev.gameday.rehearsal.aws.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * The constraints that a service's model puts on its requests: required members, lengths, ranges, enumerations and
 * patterns, which the SDK's classes do not carry. They stand in a resource, one member a line, taken from the service
 * model that botocore ships; tokens that clients make themselves are not required.
 */
public final class ModelRules {
    private final Map<String, ModelRule> rules = new HashMap<>();

    private ModelRules(String text) {
        text.lines().forEach(line -> {
            int space = line.indexOf(' ');
            rules.put(line.substring(0, space), ModelRule.parse(line.substring(space + 1)));
        });
    }

    /** The rules of a service, as {@code fis}. */
    public static ModelRules of(String service) {
        try (InputStream resource = ModelRules.class.getResourceAsStream(service + ".txt")) {
            if (resource == null) {
                throw new IllegalStateException("no model rules of " + service);
            }
            return new ModelRules(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Everything that the model refuses in the request, in AWS's words; nothing when it takes it. */
    public Optional<String> complaint(SdkPojo request) {
        String operation = request.getClass().getSimpleName().replaceFirst("Request$", "");
        List<String> found = new ArrayList<>();
        structure(operation, "", request, found);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.size() + (found.size() == 1 ? " validation error" : " validation errors")
                        + " detected: " + String.join("; ", found));
    }

    private void structure(String path, String label, SdkPojo pojo, List<String> found) {
        for (SdkField<?> field : pojo.sdkFields()) {
            String name = field.memberName();
            Object value = field.getValueOrDefault(pojo);
            boolean absent = value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap;
            member(path + "." + name, label.isEmpty() ? name : label + "." + name, absent ? null : value, found);
        }
    }

    private void member(String path, String label, @Nullable Object value, List<String> found) {
        Optional.ofNullable(rules.get(path))
                .flatMap(rule -> rule.complaint(value))
                .ifPresent(complaint -> found.add("Value " + (value == null ? "null" : "'" + value + "'") + " at '"
                        + label + "' failed to satisfy constraint: " + complaint));
        if (value instanceof List<?> list) {
            for (int index = 0; index < list.size(); index++) {
                member(path + "[]", label + "." + (index + 1) + ".member", list.get(index), found);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> {
                member(path + "{key}", label + ".key", key, found);
                member(path + "{}", label + "." + key + ".member", entry, found);
            });
        } else if (value instanceof SdkPojo nested) {
            structure(path, label, nested, found);
        }
    }
}
