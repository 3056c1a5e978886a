package dev.gameday.layer.source;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the document's place by what GAMEDAY_FAULTS says. */
public final class Sources {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Pattern OBJECT = Pattern.compile("arn:aws[a-z-]*:s3:::([^/]+)/(.+)");

    private Sources() {}

    /** The place; one that can't be is an IllegalArgumentException, which says why and gives no URL away. */
    public static Source of(String place, Map<String, String> environment, Clock clock) {
        Matcher object = OBJECT.matcher(place);
        if (object.matches()) {
            return new S3Object(object.group(1), object.group(2), environment, clock, PATIENCE);
        }
        if (place.startsWith("arn:")) {
            throw new IllegalArgumentException("an ARN must be like arn:aws:s3:::BUCKET/KEY");
        }
        return new PresignedUrl(Address.url(place), PATIENCE);
    }
}
