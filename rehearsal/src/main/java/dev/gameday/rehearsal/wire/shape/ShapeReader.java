package dev.gameday.rehearsal.wire.shape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/** Fills SDK builders from a body, led by the model's metadata that the SDK's own classes carry. */
public final class ShapeReader {
    private ShapeReader() {}

    /** Sets every member of the builder that belongs to the body and is written there. */
    public static void fill(SdkPojo builder, Node node) {
        for (SdkField<?> field : builder.sdkFields()) {
            if (field.location() == MarshallLocation.PAYLOAD) {
                node.member(field.locationName()).ifPresent(written -> field.set(builder, value(field, written)));
            }
        }
    }

    /** The member's value, of the type that its setter takes. */
    public static Object value(SdkField<?> field, Node node) {
        return switch (field.marshallingType().getKnownType()) {
            case LIST -> list(field.getTrait(ListTrait.class), node);
            case MAP -> map(field.getTrait(MapTrait.class), node);
            case SDK_POJO -> structure(field, node);
            default -> Scalars.read(field, node.scalar());
        };
    }

    private static List<Object> list(ListTrait shape, Node node) {
        SdkField<?> element = shape.memberFieldInfo();
        return node.elements(shape).stream()
                .map(written -> value(element, written))
                .toList();
    }

    private static Map<String, Object> map(MapTrait shape, Node node) {
        SdkField<?> entry = shape.valueFieldInfo();
        Map<String, Object> entries = new LinkedHashMap<>();
        node.entries(shape).forEach((key, written) -> entries.put(key, value(entry, written)));
        return entries;
    }

    private static Object structure(SdkField<?> field, Node node) {
        SdkPojo builder = field.constructor().get();
        fill(builder, node);
        return ((Buildable) builder).build();
    }
}
