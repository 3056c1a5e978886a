package dev.gameday.rehearsal.wire.cbor;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/** Writes documents of maps, lists and scalars as CBOR (RFC 8949): definite lengths, timestamps as tag 1. */
public final class CborWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private CborWriter() {}

    public static SdkBytes write(Object document) {
        CborWriter writer = new CborWriter();
        writer.value(document);
        return SdkBytes.fromByteArrayUnsafe(writer.bytes.toByteArray());
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> map) {
            head(5, map.size());
            map.forEach((name, member) -> {
                value(name);
                value(member);
            });
        } else if (value instanceof List<?> list) {
            head(4, list.size());
            list.forEach(this::value);
        } else if (value instanceof Instant instant) {
            head(6, 1);
            value(instant.toEpochMilli() / 1000.0);
        } else if (value instanceof SdkBytes blob) {
            string(2, blob.asByteArrayUnsafe());
        } else if (value instanceof Boolean flag) {
            bytes.write(0xE0 | (flag ? 21 : 20));
        } else if (value instanceof Number number) {
            number(number);
        } else {
            string(3, value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void number(Number number) {
        if (number instanceof Double || number instanceof Float || number instanceof BigDecimal) {
            bytes.write(0xE0 | 27);
            bytes.writeBytes(ByteBuffer.allocate(Double.BYTES)
                    .putDouble(number.doubleValue())
                    .array());
        } else {
            long whole = new BigInteger(number.toString()).longValueExact();
            head(whole < 0 ? 1 : 0, whole < 0 ? -1 - whole : whole);
        }
    }

    private void string(int kind, byte[] content) {
        head(kind, content.length);
        bytes.writeBytes(content);
    }

    private void head(int kind, long argument) {
        int top = kind << 5;
        if (argument < 24) {
            bytes.write(top | (int) argument);
        } else if (argument <= 0xFF) {
            bytes.write(top | 24);
            bytes.write((int) argument);
        } else if (argument <= 0xFFFF_FFFFL) {
            bytes.write(top | 26);
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt((int) argument).array());
        } else {
            bytes.write(top | 27);
            bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(argument).array());
        }
    }
}
