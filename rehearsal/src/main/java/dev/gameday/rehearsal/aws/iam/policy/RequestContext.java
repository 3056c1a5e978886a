package dev.gameday.rehearsal.aws.iam.policy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The condition keys of one request, one value each. Names of keys are compared without case; the time keys are always
 * there, unless the caller gives them.
 */
public final class RequestContext {
    static final String CURRENT_TIME = "aws:currenttime";
    static final String EPOCH_TIME = "aws:epochtime";

    private final Map<String, String> values = new HashMap<>();

    /** The context of a request made at {@code now} with these further keys. */
    public RequestContext(Instant now, Map<String, String> keys) {
        values.put(CURRENT_TIME, now.toString());
        values.put(EPOCH_TIME, Long.toString(now.getEpochSecond()));
        keys.forEach((key, value) -> values.put(normal(key), value));
    }

    @Nullable String value(String normalKey) {
        return values.get(normalKey);
    }

    static String normal(String key) {
        return key.toLowerCase(Locale.ROOT);
    }
}
