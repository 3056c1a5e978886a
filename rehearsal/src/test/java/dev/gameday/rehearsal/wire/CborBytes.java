package dev.gameday.rehearsal.wire;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * Writes SDK objects as CBOR the way that any client may (RFC 8949): lengths definite or not, numbers in any width that
 * holds them, halves and floats where they are exact, timestamps as whole or broken seconds; chance chooses.
 */
final class CborBytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final SplittableRandom random;

    CborBytes(SplittableRandom random) {
        this.random = random;
    }

    SdkBytes of(SdkPojo pojo) {
        structure(pojo);
        return SdkBytes.fromByteArray(bytes.toByteArray());
    }

    private void structure(SdkPojo pojo) {
        bytes.write(0xBF);
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            boolean made = value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap;
            if (value == null || made) {
                if (random.nextInt(4) == 0) {
                    text(field.locationName());
                    bytes.write(0xF6);
                }
            } else {
                text(field.locationName());
                value(value);
            }
        }
        bytes.write(0xFF);
    }

    private void value(Object value) {
        if (value instanceof SdkPojo pojo) {
            structure(pojo);
        } else if (value instanceof List<?> list) {
            boolean definite = begin(4, list.size());
            list.forEach(this::value);
            end(definite);
        } else if (value instanceof Map<?, ?> map) {
            boolean definite = begin(5, map.size());
            map.forEach((key, entry) -> {
                text((String) key);
                value(entry);
            });
            end(definite);
        } else if (value instanceof Instant instant) {
            head(6, 1);
            if (instant.getNano() == 0) {
                head(0, instant.getEpochSecond());
            } else {
                floating(instant.toEpochMilli() / 1000.0);
            }
        } else if (value instanceof SdkBytes blob) {
            head(2, blob.asByteArray().length);
            bytes.writeBytes(blob.asByteArray());
        } else if (value instanceof Boolean flag) {
            bytes.write(flag ? 0xF5 : 0xF4);
        } else if (value instanceof Double || value instanceof Float) {
            floating(((Number) value).doubleValue());
        } else if (value instanceof Number number) {
            long whole = new BigInteger(number.toString()).longValueExact();
            head(whole < 0 ? 1 : 0, whole < 0 ? -1 - whole : whole);
        } else {
            text(value.toString());
        }
    }

    private boolean begin(int kind, int size) {
        if (random.nextBoolean()) {
            head(kind, size);
            return true;
        }
        bytes.write((kind << 5) | 31);
        return false;
    }

    private void end(boolean definite) {
        if (!definite) {
            bytes.write(0xFF);
        }
    }

    /** Chunks of an indefinite text are cut between characters, as the standard demands. */
    private void text(String text) {
        if (random.nextInt(4) != 0) {
            chunk(text);
            return;
        }
        bytes.write(0x7F);
        text.codePoints().forEach(character -> chunk(Character.toString(character)));
        bytes.write(0xFF);
    }

    private void chunk(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        head(3, content.length);
        bytes.writeBytes(content);
    }

    private void floating(double value) {
        double magnitude = Math.abs(value);
        if (value == Math.rint(value) && magnitude >= 1 && magnitude < 1024 && random.nextBoolean()) {
            half(value);
        } else if ((float) value == value && random.nextBoolean()) {
            bytes.write(0xFA);
            bytes.writeBytes(ByteBuffer.allocate(4).putFloat((float) value).array());
        } else {
            bytes.write(0xFB);
            bytes.writeBytes(ByteBuffer.allocate(8).putDouble(value).array());
        }
    }

    /** A whole number from 1 to 1023 as a half: 5 bits of exponent, 10 of fraction. */
    private void half(double value) {
        int exponent = Math.getExponent(value);
        int fraction = (int) ((Math.abs(value) / (1 << exponent) - 1) * 1024);
        bytes.write(0xF9);
        bytes.writeBytes(ByteBuffer.allocate(2)
                .putShort((short) ((value < 0 ? 0x8000 : 0) | ((exponent + 15) << 10) | fraction))
                .array());
    }

    private void head(int kind, long argument) {
        int width = argument < 24 ? random.nextInt(5) : argument < 256 ? random.nextInt(1, 5) : 0;
        int top = kind << 5;
        if (argument >= 65_536) {
            width = argument > 0xFFFF_FFFFL ? 4 : 3;
        } else if (argument >= 256) {
            width = random.nextInt(2, 5);
        }
        byte[] eight = ByteBuffer.allocate(8).putLong(argument).array();
        if (width == 0) {
            bytes.write(top | (int) argument);
        } else {
            bytes.write(top | (23 + width));
            int length = 1 << (width - 1);
            bytes.write(eight, 8 - length, length);
        }
    }
}
