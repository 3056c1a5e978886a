package dev.gameday.rehearsal.wire.shape;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;

/** Converts scalars between their SDK types and what is written: text, or a type of JSON or CBOR. */
public final class Scalars {
    private Scalars() {}

    /** The value of the type that the field's setter takes. Throws where the text is not of that type. */
    public static Object read(SdkField<?> field, Object written) {
        return switch (field.marshallingType().getKnownType()) {
            case STRING -> text(written);
            case BOOLEAN -> bool(written);
            case INTEGER -> decimal(written).intValueExact();
            case LONG -> decimal(written).longValueExact();
            case SHORT -> decimal(written).shortValueExact();
            case BYTE -> decimal(written).byteValueExact();
            case BIG_DECIMAL -> decimal(written);
            case DOUBLE -> floating(written);
            case FLOAT -> (float) floating(written);
            case INSTANT -> Timestamps.read(written);
            case SDK_BYTES -> bytes(written);
            default -> throw new IllegalArgumentException(field.memberName() + " has a type that is not rehearsed");
        };
    }

    /** The value as text in XML, a header or a query; a timestamp in the format of {@code timestamps} or its own. */
    public static String write(SdkField<?> field, Object value, Timestamps timestamps) {
        if (value instanceof Instant instant) {
            return timestamps.write(field, instant);
        }
        return value instanceof SdkBytes bytes ? base64(bytes) : value.toString();
    }

    public static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
    }

    private static String text(Object written) {
        if (written instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(
                "text was expected, not " + written.getClass().getSimpleName());
    }

    private static boolean bool(Object written) {
        return switch (written.toString()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false was expected, not " + written);
        };
    }

    private static BigDecimal decimal(Object written) {
        return new BigDecimal(written.toString());
    }

    private static double floating(Object written) {
        return Double.parseDouble(written.toString());
    }

    private static SdkBytes bytes(Object written) {
        return written instanceof SdkBytes bytes
                ? bytes
                : SdkBytes.fromByteArrayUnsafe(Base64.getDecoder().decode(text(written)));
    }
}
