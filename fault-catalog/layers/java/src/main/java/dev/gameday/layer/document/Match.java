package dev.gameday.layer.document;

import dev.gameday.layer.json.Fields;
import dev.gameday.layer.json.Unusable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which events a fault is for: those that have a value at a path, or have this value there. */
final class Match {
    private final JsonPath path;
    private final @Nullable Object wanted;

    private Match(JsonPath path, @Nullable Object wanted) {
        this.path = path;
        this.wanted = wanted;
    }

    /** What the document says of it. */
    static Match read(Fields fields) throws Unusable {
        fields.allowOnly(Arrays.asList("path", "equals", "exists"));
        JsonPath path = JsonPath.of(fields.text("path", 1, 500));
        if (fields.has("equals") == fields.has("exists")) {
            throw new Unusable("a match has either 'equals' or 'exists'");
        }
        if (fields.has("exists")) {
            if (!fields.isTrue("exists")) {
                throw new Unusable("'exists' can only be true");
            }
            return new Match(path, null);
        }
        Object wanted = fields.value("equals");
        if (wanted instanceof Map || wanted instanceof List) {
            throw new Unusable("'equals' must be a text, a number, true, false or null");
        }
        return new Match(path, wanted);
    }

    boolean matches(Event event) {
        Object found = path.in(event.root());
        if (found == null || wanted == null) {
            return found != null;
        }
        if (found instanceof BigDecimal && wanted instanceof BigDecimal) {
            return ((BigDecimal) found).compareTo((BigDecimal) wanted) == 0;
        }
        return found.equals(wanted);
    }
}
