package dev.gameday.layer.document;

import dev.gameday.layer.json.Json;
import dev.gameday.layer.json.NotJson;
import dev.gameday.layer.json.Unusable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The way to one value in a JSON document: names and indexes only, nothing that could mean several values. */
final class JsonPath {
    private static final int LONGEST = 500;
    private static final Pattern STEP =
            Pattern.compile("\\.([A-Za-z_][A-Za-z0-9_-]*)|\\['([^']+)'\\]|\\[([0-9]{1,6})\\]");

    /** Names are strings, indexes are integers. */
    private final List<Object> steps;

    private JsonPath(List<Object> steps) {
        this.steps = steps;
    }

    /** The way that is written so. */
    static JsonPath of(String text) throws Unusable {
        if (!text.startsWith("$") || text.length() > LONGEST) {
            throw new Unusable("a path must begin with '$' and have at most " + LONGEST + " characters");
        }
        List<Object> steps = new ArrayList<>();
        Matcher step = STEP.matcher(text).region(1, text.length());
        while (step.lookingAt()) {
            String name = step.group(1) != null ? step.group(1) : step.group(2);
            steps.add(name != null ? (Object) name : Integer.valueOf(step.group(3)));
            step.region(step.end(), text.length());
        }
        if (step.regionStart() < text.length()) {
            throw new Unusable("a path goes on with .name, ['name'] or [0], not with '"
                    + text.substring(step.regionStart()) + "'");
        }
        return new JsonPath(steps);
    }

    /** The value at its end; null where there is none. A string on the way that is JSON itself is gone into. */
    @Nullable Object in(@Nullable Object root) {
        Object value = root;
        for (Object step : steps) {
            value = next(value instanceof String ? inside((String) value) : value, step);
        }
        return value;
    }

    private static @Nullable Object next(@Nullable Object value, Object step) {
        if (value instanceof Map && step instanceof String) {
            return ((Map<?, ?>) value).get(step);
        }
        if (value instanceof List && step instanceof Integer && (Integer) step < ((List<?>) value).size()) {
            return ((List<?>) value).get((Integer) step);
        }
        return null;
    }

    private static @Nullable Object inside(String text) {
        try {
            return Json.read(text);
        } catch (NotJson e) {
            return null;
        }
    }
}
