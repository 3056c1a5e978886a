package dev.gameday.rehearsal.wire;

import dev.gameday.rehearsal.wire.json.Json;
import dev.gameday.rehearsal.wire.shape.Scalars;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Calls of handlers' operations by name, with an input of JSON that names members as the API does: what services like
 * EventBridge Scheduler do in an account, without HTTP. The first letter of a member's name may be of either case.
 */
public final class ApiCalls {
    private final Map<String, Service> services;

    private ApiCalls(Map<String, Service> services) {
        this.services = services;
    }

    /** Calls of these handlers, by the names that a {@link Wire} has for them. */
    public static ApiCalls of(Map<String, ? extends SdkClient> handlers) {
        return new ApiCalls(handlers.entrySet().stream()
                .map(entry -> Service.of(entry.getKey(), entry.getValue()))
                .collect(Collectors.toUnmodifiableMap(Service::name, Function.identity())));
    }

    /** Whether a handler has the operation. */
    public boolean offers(String service, String operation) {
        return find(service, operation).isPresent();
    }

    /**
     * Calls the operation, which has to be offered. Throws what the handler throws, and {@link IllegalArgumentException}
     * for an input that the operation does not take.
     */
    public void call(String service, String operation, String json) {
        Operation called = find(service, operation).orElseThrow();
        SdkPojo builder = called.builder();
        fill(builder, members(json));
        called.call(builder, SdkBytes.fromByteArray(new byte[0]));
    }

    private Optional<Operation> find(String service, String operation) {
        return Optional.ofNullable(services.get(service)).flatMap(known -> known.operation(operation));
    }

    /** The members of a JSON object; {@link IllegalArgumentException} when it is none. */
    public static Map<String, Object> members(String json) {
        Object document;
        try {
            document = Json.read(SdkBytes.fromUtf8String(json));
        } catch (RuntimeException notJson) {
            throw new IllegalArgumentException("The input is no JSON", notJson);
        }
        if (!(document instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("The input is no JSON object");
        }
        Map<String, Object> members = new LinkedHashMap<>();
        map.forEach((name, value) -> members.put(String.valueOf(name), value));
        return members;
    }

    private static void fill(SdkPojo builder, Map<?, ?> given) {
        Map<String, SdkField<?>> fields = new HashMap<>();
        builder.sdkFields().forEach(field -> fields.put(key(field.memberName()), field));
        given.forEach((name, value) -> {
            SdkField<?> field = fields.get(key(String.valueOf(name)));
            if (field == null) {
                throw new IllegalArgumentException(name + " is not a member of the input");
            }
            field.set(builder, value(field, value));
        });
    }

    private static String key(String name) {
        return name.substring(0, Math.min(1, name.length())).toLowerCase(Locale.ROOT)
                + name.substring(Math.min(1, name.length()));
    }

    private static Object value(SdkField<?> field, Object given) {
        return switch (field.marshallingType().getKnownType()) {
            case LIST -> {
                SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
                yield list(field, given).stream()
                        .map(each -> value(element, each))
                        .toList();
            }
            case MAP -> {
                SdkField<?> entry = field.getTrait(MapTrait.class).valueFieldInfo();
                Map<Object, Object> entries = new LinkedHashMap<>();
                map(field, given).forEach((name, each) -> entries.put(name, value(entry, each)));
                yield entries;
            }
            case SDK_POJO -> {
                SdkPojo nested = field.constructor().get();
                fill(nested, map(field, given));
                yield ((Buildable) nested).build();
            }
            default -> Scalars.read(field, given);
        };
    }

    private static List<?> list(SdkField<?> field, Object given) {
        if (given instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException(field.memberName() + " is no list");
    }

    private static Map<?, ?> map(SdkField<?> field, Object given) {
        if (given instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException(field.memberName() + " is no object");
    }
}
