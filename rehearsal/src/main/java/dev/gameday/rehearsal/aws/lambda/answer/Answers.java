package dev.gameday.rehearsal.aws.lambda.answer;

import dev.gameday.rehearsal.aws.Page;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Configurations, times and pages in the form of Lambda's answers. */
public final class Answers {
    private static final int MOST_ITEMS = 10_000;
    private static final int MOST_PER_PAGE = 50;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx").withZone(ZoneOffset.UTC);

    private Answers() {}

    /** Fills an answer that has every field of another shape, as GetFunctionConfiguration's has a configuration's. */
    public static <B extends SdkPojo> B sameFields(SdkPojo source, B answer) {
        Map<String, SdkField<?>> fields =
                source.sdkFields().stream().collect(Collectors.toMap(SdkField::memberName, Function.identity()));
        for (SdkField<?> field : answer.sdkFields()) {
            SdkField<?> from = fields.get(field.memberName());
            if (from != null) {
                field.set(answer, from.getValueOrDefault(source));
            }
        }
        return answer;
    }

    /** Lambda's form of an instant. */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** A page of 50 at most. */
    public static <T> Page<T> page(NavigableMap<String, T> all, @Nullable String marker, @Nullable Integer maxItems) {
        int size = maxItems == null ? MOST_PER_PAGE : maxItems;
        if (size < 1 || size > MOST_ITEMS) {
            throw LambdaErrors.constraint(size, "maxItems", "Member must have value between 1 and " + MOST_ITEMS);
        }
        try {
            return Page.of(all, marker, Math.min(size, MOST_PER_PAGE));
        } catch (IllegalArgumentException foreign) {
            throw LambdaErrors.invalidParameter("Invalid pagination token.");
        }
    }
}
