package dev.gameday.rehearsal.wire.cbor;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.utils.DateUtils;

/**
 * Reads CBOR (RFC 8949) as documents of maps, lists and scalars, as far as the Smithy RPC v2 protocol uses it: definite
 * and indefinite lengths, halves, floats and doubles, and tag 1 for timestamps. Nulls are left out. Throws a runtime
 * exception where the bytes end early, nest deeper than any model does, or hold anything else.
 */
public final class CborReader {
    private static final int BREAK = 0xFF;
    private static final int INDEFINITE = 31;
    private static final int DEEPEST = 64;

    private final ByteBuffer bytes;
    private int depth;

    private CborReader(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** The document; an empty map where the body is empty. */
    public static Object read(SdkBytes body) {
        ByteBuffer bytes = body.asByteBuffer();
        Object document = bytes.hasRemaining() ? new CborReader(bytes).next() : null;
        return document == null ? Map.of() : document;
    }

    private @Nullable Object next() {
        int head = Byte.toUnsignedInt(bytes.get());
        int detail = head & 0x1F;
        return switch (head >> 5) {
            case 0 -> unsigned(detail);
            case 1 -> unsigned(detail).not();
            case 2 -> SdkBytes.fromByteArrayUnsafe(string(2, detail));
            case 3 -> new String(string(3, detail), StandardCharsets.UTF_8);
            case 4 -> nested(() -> list(detail));
            case 5 -> nested(() -> map(detail));
            case 6 -> tagged(unsigned(detail).intValueExact());
            default -> simple(detail);
        };
    }

    private Object nested(Supplier<Object> container) {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("CBOR nested deeper than " + DEEPEST);
        }
        Object value = container.get();
        depth--;
        return value;
    }

    private BigInteger unsigned(int detail) {
        return switch (detail) {
            case 24 -> BigInteger.valueOf(Byte.toUnsignedLong(bytes.get()));
            case 25 -> BigInteger.valueOf(Short.toUnsignedLong(bytes.getShort()));
            case 26 -> BigInteger.valueOf(Integer.toUnsignedLong(bytes.getInt()));
            case 27 -> new BigInteger(Long.toUnsignedString(bytes.getLong()));
            default -> {
                if (detail > 27) {
                    throw new IllegalArgumentException("CBOR length of an unknown form: " + detail);
                }
                yield BigInteger.valueOf(detail);
            }
        };
    }

    private byte[] string(int kind, int detail) {
        if (detail != INDEFINITE) {
            return take(unsigned(detail).intValueExact());
        }
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int head = Byte.toUnsignedInt(bytes.get()); head != BREAK; head = Byte.toUnsignedInt(bytes.get())) {
            if (head >> 5 != kind) {
                throw new IllegalArgumentException("CBOR string with a chunk of another kind");
            }
            chunks.writeBytes(take(unsigned(head & 0x1F).intValueExact()));
        }
        return chunks.toByteArray();
    }

    private byte[] take(int length) {
        if (length > bytes.remaining()) {
            throw new IllegalArgumentException("CBOR ends early");
        }
        byte[] taken = new byte[length];
        bytes.get(taken);
        return taken;
    }

    private List<Object> list(int detail) {
        List<Object> elements = new ArrayList<>();
        for (long left = length(detail); more(left); left--) {
            Object element = next();
            if (element != null) {
                elements.add(element);
            }
        }
        return elements;
    }

    private Map<String, Object> map(int detail) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (long left = length(detail); more(left); left--) {
            Object name = next();
            Object value = next();
            if (!(name instanceof String text)) {
                throw new IllegalArgumentException("CBOR map with a key that is not text");
            }
            if (value != null) {
                members.put(text, value);
            }
        }
        return members;
    }

    /** An indefinite length counts down from below zero and never gets to zero: the break ends it. */
    private long length(int detail) {
        return detail == INDEFINITE ? -1 : unsigned(detail).longValueExact();
    }

    private boolean more(long left) {
        if (left < 0 && Byte.toUnsignedInt(bytes.get(bytes.position())) == BREAK) {
            bytes.get();
            return false;
        }
        return left != 0;
    }

    private Object tagged(int tag) {
        Object value = next();
        if (tag != 1 || !(value instanceof Number number)) {
            throw new IllegalArgumentException("CBOR tag that the protocol has not: " + tag);
        }
        return DateUtils.parseUnixTimestampInstant(new BigDecimal(number.toString()).toPlainString());
    }

    private @Nullable Object simple(int detail) {
        return switch (detail) {
            case 20 -> false;
            case 21 -> true;
            case 22, 23 -> null;
            case 25 -> half(bytes.getShort());
            case 26 -> (double) bytes.getFloat();
            case 27 -> bytes.getDouble();
            default -> throw new IllegalArgumentException("CBOR value of an unknown form: " + detail);
        };
    }

    private static double half(short bits) {
        int exponent = (bits >> 10) & 0x1F;
        int fraction = bits & 0x3FF;
        double size = exponent == 0
                ? fraction * 0x1p-24
                : exponent == 31
                        ? (fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN)
                        : (1 + fraction / 1024.0) * Math.pow(2, exponent - 15);
        return bits < 0 ? -size : size;
    }
}
