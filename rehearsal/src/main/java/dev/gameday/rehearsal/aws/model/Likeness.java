package dev.gameday.rehearsal.aws.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Copies one shape of a model into another by the names of members, however deep: a service answers what it was given
 * in shapes of other names and the same members. Members that the other shape lacks, and those not set, are left out.
 */
public final class Likeness {
    private Likeness() {}

    /** The builder, with every member set that {@code source} has under the same name; what it had besides stays. */
    public static <B extends SdkPojo> B copy(SdkPojo source, B builder) {
        Map<String, SdkField<?>> members = new HashMap<>();
        source.sdkFields().forEach(field -> members.put(field.memberName(), field));
        for (SdkField<?> field : builder.sdkFields()) {
            SdkField<?> member = members.get(field.memberName());
            Object value = member == null ? null : member.getValueOrDefault(source);
            if (isSet(value)) {
                field.set(builder, converted(field, value));
            }
        }
        return builder;
    }

    private static boolean isSet(@Nullable Object value) {
        return value != null && !(value instanceof SdkAutoConstructList) && !(value instanceof SdkAutoConstructMap);
    }

    private static Object converted(SdkField<?> field, @Nullable Object value) {
        if (value instanceof List<?> list) {
            SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
            return list.stream().map(each -> converted(element, each)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            SdkField<?> entry = field.getTrait(MapTrait.class).valueFieldInfo();
            Map<Object, Object> copied = new LinkedHashMap<>();
            map.forEach((key, each) -> copied.put(key, converted(entry, each)));
            return copied;
        }
        if (value instanceof SdkPojo nested) {
            return ((Buildable) copy(nested, field.constructor().get())).build();
        }
        return Objects.requireNonNull(value);
    }
}
