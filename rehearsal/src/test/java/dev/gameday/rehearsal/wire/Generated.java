package dev.gameday.rehearsal.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.PayloadTrait;
import software.amazon.awssdk.core.traits.RequiredTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;
import software.amazon.awssdk.utils.builder.Buildable;

/** Makes up SDK objects from a seed: any member may be there or not, each value one that its place can carry. */
final class Generated {
    private static final int DEEPEST = 4;
    private static final String[] TEXT = {
        "a", "Z", "0", "-", "_", " ", "/", "%", "+", "é", "日", "😀", "<", "&", ">", "\"", "'", "\n", "\t", "\r\n", ":",
        "=", "?", "#", ";", ",", ".", "\\", "%2F", "~"
    };
    private static final String[] HEADER = {
        "a", "Z", "0", "-", "_", "/", "%", "+", ":", "=", "?", "#", ";", "\"", "~", "x y"
    };
    private static final String[] PATH = {
        "a", "Z", "0", "-", "_", " ", "/", "%", "+", "é", "日", "😀", ":", "=", "?", "#", ";", ",", "&", "%2F", "~", "@"
    };

    private final SplittableRandom random;
    private final double presence;
    private final boolean empties;
    private final Set<String> leftOut;

    /**
     * {@code presence} is the chance of a member that need not be there; {@code empties} says whether the protocol can
     * tell an empty list, map or structure from none, as forms and XML can't; {@code leftOut} are members never set.
     */
    Generated(long seed, double presence, boolean empties, Set<String> leftOut) {
        this.random = new SplittableRandom(seed);
        this.presence = presence;
        this.empties = empties;
        this.leftOut = leftOut;
    }

    SplittableRandom random() {
        return random;
    }

    /** Fills the builder and builds. */
    SdkPojo of(SdkPojo builder) {
        return build(builder, 0);
    }

    private SdkPojo build(SdkPojo builder, int depth) {
        boolean tellsItself = empties;
        for (SdkField<?> field : builder.sdkFields()) {
            boolean wanted = needed(field) || (random.nextDouble() < presence && !leftOut.contains(field.memberName()));
            boolean scalar = field.getOptionalTrait(ListTrait.class).isEmpty()
                    && field.getOptionalTrait(MapTrait.class).isEmpty()
                    && field.marshallingType() != MarshallingType.SDK_POJO;
            boolean first = depth > 0 && scalar && !tellsItself;
            tellsItself |= first;
            if (first || (wanted && (scalar || depth < DEEPEST))) {
                field.set(builder, value(field, field.location(), depth));
            }
        }
        if (!tellsItself && depth > 0) {
            SdkField<?> field = builder.sdkFields().get(0);
            field.set(builder, value(field, field.location(), depth));
        }
        return (SdkPojo) ((Buildable) builder).build();
    }

    /**
     * What a request can't go without, what a client makes up itself (tokens, the content type), and what is never
     * absent but empty: a body, and a map in headers.
     */
    private static boolean needed(SdkField<?> field) {
        boolean header = field.location() == MarshallLocation.HEADER;
        return (header
                        && (field.containsTrait(MapTrait.class)
                                || field.memberName().equals("ContentType")))
                || field.location() == MarshallLocation.PATH
                || field.location() == MarshallLocation.GREEDY_PATH
                || field.location() == MarshallLocation.STATUS_CODE
                || field.containsTrait(DefaultValueTrait.class)
                || field.containsTrait(PayloadTrait.class)
                || field.containsTrait(RequiredTrait.class);
    }

    private Object value(SdkField<?> field, MarshallLocation location, int depth) {
        return switch (field.marshallingType().getKnownType()) {
            case STRING ->
                field.memberName() != null && field.memberName().equals("Bucket") ? "bucket-1" : text(location);
            case BOOLEAN -> random.nextBoolean();
            case INTEGER -> location == MarshallLocation.STATUS_CODE ? random.nextInt(200, 300) : (int) whole();
            case LONG -> whole() * (random.nextBoolean() ? 1 : 4_000_000_000L);
            case SHORT -> (short) whole();
            case BYTE -> (byte) whole();
            case BIG_DECIMAL -> BigDecimal.valueOf(whole(), 3);
            case DOUBLE -> floating();
            case FLOAT -> (float) floating();
            case INSTANT -> instant(field, location);
            case SDK_BYTES -> SdkBytes.fromByteArray(bytes());
            case LIST -> list(field.getTrait(ListTrait.class).memberFieldInfo(), location, depth);
            case MAP -> map(field.getTrait(MapTrait.class).valueFieldInfo(), location, depth);
            case SDK_POJO -> build(field.constructor().get(), depth + 1);
            default -> throw new IllegalStateException(field.memberName() + " has a type that is not generated");
        };
    }

    byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(1, 40)];
        random.nextBytes(bytes);
        return bytes;
    }

    String text(MarshallLocation location) {
        String[] pieces = switch (location) {
            case HEADER -> HEADER;
            case PATH, GREEDY_PATH -> PATH;
            default -> TEXT;
        };
        StringBuilder text = new StringBuilder("v");
        for (int length = random.nextInt(12); length > 0; length--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.append('w').toString();
    }

    private long whole() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(0, 24);
            case 1 -> random.nextInt(-300, 300);
            case 2 -> random.nextInt(-70_000, 70_000);
            default -> random.nextInt();
        };
    }

    private double floating() {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(-1000, 1000);
            case 1 -> random.nextInt(-1000, 1000) / 8.0;
            case 2 -> random.nextDouble(1e-12, 1e-3);
            case 3 -> random.nextDouble(1e12, 1e300);
            default -> random.nextDouble();
        };
    }

    /** To the millisecond, or to the second where the format has no more. */
    private Instant instant(SdkField<?> field, MarshallLocation location) {
        Instant instant = Instant.ofEpochMilli(random.nextLong(0, 4_000_000_000_000L));
        Format format = field.getOptionalTrait(TimestampFormatTrait.class)
                .map(TimestampFormatTrait::format)
                .orElse(location == MarshallLocation.HEADER ? Format.RFC_822 : Format.ISO_8601);
        return format == Format.RFC_822 ? instant.truncatedTo(ChronoUnit.SECONDS) : instant;
    }

    private List<Object> list(SdkField<?> element, MarshallLocation location, int depth) {
        List<Object> list = new ArrayList<>();
        for (int size = size(location, depth); size > 0; size--) {
            list.add(value(element, location, depth + 1));
        }
        return list;
    }

    private Map<String, Object> map(SdkField<?> entry, MarshallLocation location, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int size = size(location, depth); size > 0; size--) {
            String key = location == MarshallLocation.HEADER ? "key-" + size : size + text(location);
            map.put(key, value(entry, location, depth + 1));
        }
        return map;
    }

    /** A collection in a header or a query that is empty can't be told from none. */
    private int size(MarshallLocation location, int depth) {
        boolean mayBeEmpty = empties && location == MarshallLocation.PAYLOAD;
        return depth >= DEEPEST - 1 ? (mayBeEmpty ? 0 : 1) : random.nextInt(mayBeEmpty ? 0 : 1, 4);
    }
}
