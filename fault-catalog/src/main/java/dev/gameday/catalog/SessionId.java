package dev.gameday.catalog;

import java.util.regex.Pattern;

/**
 * Names one session, everywhere: in its record's folder and in the names and tags of all that it makes in an account.
 * Lower-case letters, digits and hyphens, 8 to 40 characters, so that it fits every AWS name that it becomes part of.
 */
public record SessionId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{6,38}[a-z0-9]");

    public SessionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a session id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
