package dev.gameday.catalog.arming;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a presigned address ends at the latest, as it says itself (Amazon S3 API, "Authenticating requests: using query parameters"). */
public final class PresignedLife {
    private static final Pattern SIGNED = Pattern.compile("[?&]X-Amz-Date=(\\d{8}T\\d{6})Z(?:&|$)");
    private static final Pattern LIFE = Pattern.compile("[?&]X-Amz-Expires=(\\d{1,6})(?:&|$)");
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

    private PresignedLife() {}

    /** The end; empty where the text is no presigned address. The signer's own session may end before. */
    public static Optional<Instant> until(String address) {
        Matcher signed = SIGNED.matcher(address);
        Matcher life = LIFE.matcher(address);
        return signed.find() && life.find()
                ? Optional.of(LocalDateTime.parse(signed.group(1), FORM)
                        .toInstant(ZoneOffset.UTC)
                        .plusSeconds(Long.parseLong(life.group(1))))
                : Optional.empty();
    }
}
