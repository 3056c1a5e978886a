package dev.gameday.layer.json;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object, each asked for by what it must be. Every mistake is an {@link Unusable}; none is mended. */
public final class Fields {
    private final Map<?, ?> members;

    private Fields(Map<?, ?> members) {
        this.members = members;
    }

    /** The members of this value, which must be an object. */
    public static Fields of(Object value, String name) throws Unusable {
        if (!(value instanceof Map)) {
            throw new Unusable(name + " must be an object");
        }
        return new Fields((Map<?, ?>) value);
    }

    /** Refuses every key but these. */
    public void allowOnly(Collection<String> keys) throws Unusable {
        for (Object key : members.keySet()) {
            if (!keys.contains(key)) {
                throw new Unusable("unknown key '" + key + "'; known here: " + new TreeSet<>(keys));
            }
        }
    }

    /** Whether the key is there, with whatever value. */
    public boolean has(String key) {
        return members.containsKey(key);
    }

    /** The value of a key that must be there, whatever it is. */
    public Object value(String key) throws Unusable {
        Object value = members.get(key);
        if (value == null) {
            throw new Unusable("'" + key + "' is missing");
        }
        return value;
    }

    /** The object of a key that must be there. */
    public Fields object(String key) throws Unusable {
        return of(value(key), "'" + key + "'");
    }

    /** The items of a list that must be there, within these bounds on their count. */
    public List<?> items(String key, int fewest, int most) throws Unusable {
        return items(value(key), "'" + key + "'", fewest, most);
    }

    /** The items of this value, which must be a list. */
    public static List<?> items(Object value, String name, int fewest, int most) throws Unusable {
        if (!(value instanceof List) || ((List<?>) value).size() < fewest || ((List<?>) value).size() > most) {
            throw new Unusable(name + " must be a list of " + fewest + " to " + most);
        }
        return (List<?>) value;
    }

    /** A text that must be there, within these bounds on its characters. */
    public String text(String key, int shortest, int longest) throws Unusable {
        Object value = value(key);
        if (!(value instanceof String)) {
            throw new Unusable("'" + key + "' must be a text");
        }
        String text = (String) value;
        int length = text.codePointCount(0, text.length());
        if (length < shortest || length > longest) {
            throw new Unusable("'" + key + "' must have " + shortest + " to " + longest + " characters");
        }
        return text;
    }

    /** A text that may be left out. */
    public String text(String key, int longest, String otherwise) throws Unusable {
        return has(key) ? text(key, 0, longest) : otherwise;
    }

    /** This value, which must be a text of this form. */
    public static String text(Object value, String name, Pattern form) throws Unusable {
        if (!(value instanceof String) || !form.matcher((String) value).matches()) {
            throw new Unusable(name + " must be a text like " + form);
        }
        return (String) value;
    }

    /** A number that must be there, within these bounds. */
    public double number(String key, long lowest, long highest) throws Unusable {
        return number(value(key), "'" + key + "'", lowest, highest).doubleValue();
    }

    /** This value, which must be a number within these bounds. */
    public static BigDecimal number(@Nullable Object value, String name, long lowest, long highest) throws Unusable {
        if (!(value instanceof BigDecimal)
                || ((BigDecimal) value).compareTo(BigDecimal.valueOf(lowest)) < 0
                || ((BigDecimal) value).compareTo(BigDecimal.valueOf(highest)) > 0) {
            throw new Unusable(name + " must be a number from " + lowest + " to " + highest);
        }
        return (BigDecimal) value;
    }

    /** A whole number that must be there, within these bounds. */
    public long integer(String key, long lowest, long highest) throws Unusable {
        try {
            return number(value(key), "'" + key + "'", lowest, highest).longValueExact();
        } catch (ArithmeticException e) {
            throw new Unusable("'" + key + "' must be a whole number");
        }
    }

    /** Whether a key that may be left out is true. */
    public boolean isTrue(String key) throws Unusable {
        Object value = has(key) ? value(key) : false;
        if (!(value instanceof Boolean)) {
            throw new Unusable("'" + key + "' must be true or false");
        }
        return (Boolean) value;
    }
}
