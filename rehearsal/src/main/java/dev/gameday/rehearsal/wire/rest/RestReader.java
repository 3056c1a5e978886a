package dev.gameday.rehearsal.wire.rest;

import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.protocol.Destination;
import dev.gameday.rehearsal.wire.shape.Scalars;
import dev.gameday.rehearsal.wire.shape.ShapeReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.PayloadTrait;

/** Fills one request from the path, query, headers and body of a REST protocol. */
record RestReader(Request request, Destination destination, RestBody format) {
    void fill(SdkPojo builder) {
        Map<String, List<String>> parameters = request.parameters();
        boolean members = false;
        for (SdkField<?> field : builder.sdkFields()) {
            String name = field.locationName();
            Optional<?> value = switch (field.location()) {
                case PATH, GREEDY_PATH ->
                    Optional.ofNullable(destination.labels().get(name)).map(text -> Scalars.read(field, text));
                case QUERY_PARAM -> Optional.ofNullable(parameters.get(name)).map(texts -> texts(field, texts));
                case HEADER -> header(field);
                case PAYLOAD -> field.containsTrait(PayloadTrait.class) ? payload(field) : Optional.empty();
                default -> Optional.empty();
            };
            value.ifPresent(present -> field.set(builder, present));
            members |= field.location() == MarshallLocation.PAYLOAD && !field.containsTrait(PayloadTrait.class);
        }
        if (members && !isEmpty()) {
            ShapeReader.fill(builder, format.read(request.body()));
        }
    }

    private Optional<?> header(SdkField<?> field) {
        String name = field.locationName();
        if (field.marshallingType() == MarshallingType.MAP) {
            return Optional.of(prefixed(name.toLowerCase(Locale.ROOT))).filter(map -> !map.isEmpty());
        }
        if (field.marshallingType() == MarshallingType.LIST) {
            return Optional.of(request.headers().elements(name))
                    .filter(texts -> !texts.isEmpty())
                    .map(texts -> texts(field, texts));
        }
        return request.headers().first(name).map(text -> Scalars.read(field, text));
    }

    /** A map in headers, as an object's metadata, is every header whose name begins so. */
    private Map<String, String> prefixed(String prefix) {
        Map<String, String> entries = new LinkedHashMap<>();
        request.headers().values().forEach((name, values) -> {
            if (name.toLowerCase(Locale.ROOT).startsWith(prefix)) {
                entries.put(name.substring(prefix.length()), values.get(0));
            }
        });
        return entries;
    }

    private Optional<?> payload(SdkField<?> field) {
        if (isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (field.marshallingType().getKnownType()) {
                    case SDK_BYTES -> request.body();
                    case STRING -> request.body().asUtf8String();
                    default -> ShapeReader.value(field, format.read(request.body()));
                });
    }

    private static Object texts(SdkField<?> field, List<String> texts) {
        if (field.marshallingType() != MarshallingType.LIST) {
            return Scalars.read(field, texts.get(0));
        }
        SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
        return texts.stream().map(text -> Scalars.read(element, text)).toList();
    }

    private boolean isEmpty() {
        return request.body().asByteArrayUnsafe().length == 0;
    }
}
