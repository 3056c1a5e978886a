package dev.gameday.rehearsal.wire.rest;

import dev.gameday.rehearsal.wire.Headers;
import dev.gameday.rehearsal.wire.Response;
import dev.gameday.rehearsal.wire.protocol.Output;
import dev.gameday.rehearsal.wire.shape.DocumentWriter;
import dev.gameday.rehearsal.wire.shape.Scalars;
import dev.gameday.rehearsal.wire.shape.Timestamps;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.PayloadTrait;

/** Spreads one response over the status, headers and body of a REST protocol. */
final class RestWriter {
    private final RestBody format;
    private Headers headers = Headers.NONE;
    private int status;

    /** The status is the operation's own, unless the response carries another. */
    RestWriter(RestBody format, int status) {
        this.format = format;
        this.status = status;
    }

    Response write(Output output, String operation) {
        SdkPojo pojo = output.response();
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            if (DocumentWriter.isSet(value)) {
                if (field.location() == MarshallLocation.STATUS_CODE) {
                    status = (Integer) value;
                } else if (field.location() == MarshallLocation.HEADER) {
                    header(field, value);
                }
            }
        }
        SdkBytes body = output.stream().orElseGet(() -> body(pojo, operation));
        return new Response(status, headers, body);
    }

    private void header(SdkField<?> field, Object value) {
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((name, entry) -> headers = headers.with(field.locationName() + name, entry.toString()));
        } else if (value instanceof List<?> list) {
            SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
            headers = headers.with(
                    field.locationName(),
                    list.stream()
                            .map(each -> Scalars.write(element, each, Timestamps.HEADER))
                            .collect(Collectors.joining(",")));
        } else {
            headers = headers.with(field.locationName(), Scalars.write(field, value, Timestamps.HEADER));
        }
    }

    private SdkBytes body(SdkPojo pojo, String operation) {
        boolean members = false;
        for (SdkField<?> field : pojo.sdkFields()) {
            if (field.containsTrait(PayloadTrait.class)) {
                Object value = field.getValueOrDefault(pojo);
                return value == null ? Response.EMPTY : payload(field, value);
            }
            members |= field.location() == MarshallLocation.PAYLOAD;
        }
        if (!members) {
            return Response.EMPTY;
        }
        headers = headers.with("Content-Type", format.contentType());
        return format.write(operation + "Result", pojo);
    }

    private SdkBytes payload(SdkField<?> field, Object value) {
        if (value instanceof SdkPojo pojo) {
            headers = headers.with("Content-Type", format.contentType());
            return format.write(field.unmarshallLocationName(), pojo);
        }
        return value instanceof SdkBytes bytes ? bytes : SdkBytes.fromUtf8String(value.toString());
    }
}
