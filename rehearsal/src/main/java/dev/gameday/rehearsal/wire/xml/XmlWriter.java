package dev.gameday.rehearsal.wire.xml;

import dev.gameday.rehearsal.wire.shape.DocumentWriter;
import dev.gameday.rehearsal.wire.shape.Scalars;
import dev.gameday.rehearsal.wire.shape.Timestamps;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/** Writes XML, and SDK objects in it by the names that clients read; what was never set is left out. */
public final class XmlWriter {
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");

    /** One element around what {@code content} writes. */
    public XmlWriter element(String name, Runnable content) {
        text.append('<').append(name).append('>');
        content.run();
        text.append("</").append(name).append('>');
        return this;
    }

    /** One element of text. */
    public XmlWriter element(String name, String content) {
        return element(name, () -> content.chars().forEach(this::character));
    }

    /** The object's members that belong to the body. */
    public void members(SdkPojo pojo) {
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            if (field.location() == MarshallLocation.PAYLOAD && DocumentWriter.isSet(value)) {
                member(field.unmarshallLocationName(), field, value);
            }
        }
    }

    /** One member under {@code name}. */
    void member(String name, SdkField<?> field, Object value) {
        if (value instanceof SdkPojo pojo) {
            element(name, () -> members(pojo));
        } else if (value instanceof List<?> list) {
            list(name, field.getTrait(ListTrait.class), list);
        } else if (value instanceof Map<?, ?> map) {
            map(name, field.getTrait(MapTrait.class), map);
        } else {
            element(name, Scalars.write(field, value, Timestamps.ISO));
        }
    }

    public SdkBytes bytes() {
        return SdkBytes.fromUtf8String(text.toString());
    }

    private void list(String name, ListTrait shape, List<?> list) {
        SdkField<?> element = shape.memberFieldInfo();
        if (shape.isFlattened()) {
            list.forEach(each -> member(name, element, each));
        } else {
            String each =
                    shape.memberLocationName() == null ? element.unmarshallLocationName() : shape.memberLocationName();
            element(name, () -> list.forEach(value -> member(each, element, value)));
        }
    }

    private void map(String name, MapTrait shape, Map<?, ?> map) {
        if (shape.isFlattened()) {
            map.forEach((key, value) -> entry(name, shape, (String) key, value));
        } else {
            element(name, () -> map.forEach((key, value) -> entry("entry", shape, (String) key, value)));
        }
    }

    private void entry(String name, MapTrait shape, String key, Object value) {
        element(name, () -> {
            element(shape.keyLocationName(), key);
            member(shape.valueLocationName(), shape.valueFieldInfo(), value);
        });
    }

    /** A carriage return would be read back as a line feed, so it goes as a reference. */
    private void character(int unit) {
        switch (unit) {
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '&' -> text.append("&amp;");
            case '"' -> text.append("&quot;");
            case '\r' -> text.append("&#13;");
            default -> text.append((char) unit);
        }
    }
}
