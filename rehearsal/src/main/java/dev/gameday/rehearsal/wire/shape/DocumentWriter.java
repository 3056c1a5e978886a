package dev.gameday.rehearsal.wire.shape;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** Turns SDK objects into documents of maps, lists and scalars; what was never set is left out. */
public final class DocumentWriter {
    private DocumentWriter() {}

    /** The members that belong to the body, by their names on the wire. */
    public static Map<String, Object> document(SdkPojo pojo) {
        Map<String, Object> document = new LinkedHashMap<>();
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            if (field.location() == MarshallLocation.PAYLOAD && isSet(value)) {
                document.put(field.locationName(), value(field, value));
            }
        }
        return document;
    }

    /** Whether the handler set the member: the SDK makes up empty lists and maps where none was set. */
    public static boolean isSet(Object value) {
        return value != null && !(value instanceof SdkAutoConstructList) && !(value instanceof SdkAutoConstructMap);
    }

    private static Object value(SdkField<?> field, Object value) {
        if (value instanceof SdkPojo pojo) {
            return document(pojo);
        }
        if (value instanceof List<?> list) {
            SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
            return list.stream().map(each -> value(element, each)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            SdkField<?> entry = field.getTrait(MapTrait.class).valueFieldInfo();
            Map<String, Object> document = new LinkedHashMap<>();
            map.forEach((key, each) -> document.put((String) key, value(entry, each)));
            return document;
        }
        if (value instanceof Instant instant && Timestamps.EPOCH.format(field) != Format.UNIX_TIMESTAMP) {
            return Timestamps.EPOCH.write(field, instant);
        }
        return value;
    }
}
