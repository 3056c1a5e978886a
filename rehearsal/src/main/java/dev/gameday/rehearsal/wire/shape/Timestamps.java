package dev.gameday.rehearsal.wire.shape;

import java.time.Instant;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.traits.TimestampFormatTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;
import software.amazon.awssdk.utils.DateUtils;

/** How a protocol writes timestamps, unless the model gives a member a format of its own. */
public enum Timestamps {
    /** In bodies of JSON: seconds since the epoch, with a fraction. */
    EPOCH(Format.UNIX_TIMESTAMP),
    /** In queries and XML: ISO 8601. */
    ISO(Format.ISO_8601),
    /** In headers: RFC 822. */
    HEADER(Format.RFC_822);

    private final Format usual;

    Timestamps(Format usual) {
        this.usual = usual;
    }

    /** Every format is told apart by its looks. */
    static Instant read(Object written) {
        if (written instanceof Instant instant) {
            return instant;
        }
        String text = written.toString();
        if (text.contains(",")) {
            return DateUtils.parseRfc822Date(text);
        }
        return text.contains("T") ? DateUtils.parseIso8601Date(text) : DateUtils.parseUnixTimestampInstant(text);
    }

    /** The format for one member. */
    Format format(SdkField<?> field) {
        return field.getOptionalTrait(TimestampFormatTrait.class)
                .map(TimestampFormatTrait::format)
                .orElse(usual);
    }

    String write(SdkField<?> field, Instant instant) {
        return switch (format(field)) {
            case ISO_8601 -> DateUtils.formatIso8601Date(instant);
            case RFC_822 -> DateUtils.formatRfc822Date(instant);
            case UNIX_TIMESTAMP -> DateUtils.formatUnixTimestampInstant(instant);
            case UNIX_TIMESTAMP_MILLIS -> Long.toString(instant.toEpochMilli());
        };
    }
}
