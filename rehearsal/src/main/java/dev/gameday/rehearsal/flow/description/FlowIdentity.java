package dev.gameday.rehearsal.flow.description;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What tells one flow from another: its name and the first 16 hexadecimal digits of a SHA-256 over all that its
 * description says, so that a flow that was changed and kept its name is known as another one.
 */
public final class FlowIdentity {
    private static final int DIGITS = 16;

    private FlowIdentity() {}

    /** As {@code trade-order 0123456789abcdef}. */
    public static String of(FlowDescription flow) {
        StringBuilder text = new StringBuilder();
        tell(text, flow);
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return flow.name() + " " + HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The same text for the same value in every process, which the order of an unordered map is not. */
    private static void tell(StringBuilder text, Object value) {
        if (value instanceof Record described) {
            text.append(described.getClass().getSimpleName()).append('(');
            for (RecordComponent component : described.getClass().getRecordComponents()) {
                tell(text.append(component.getName()).append('='), read(described, component));
                text.append(';');
            }
            text.append(')');
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, mapped) -> sorted.put(String.valueOf(key), mapped));
            sorted.forEach((key, mapped) -> tell(text.append(key).append("->"), mapped));
        } else if (value instanceof Collection<?> elements) {
            elements.forEach(element -> tell(text.append("- "), element));
        } else if (value instanceof Optional<?> optional) {
            tell(text, optional.isPresent() ? optional.get() : "none");
        } else {
            text.append(value).append(' ');
        }
    }

    private static Object read(Record described, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            Object value = accessor.invoke(described);
            return value == null ? "none" : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's components can be read", e);
        }
    }
}
