package dev.gameday.catalog;

import java.util.regex.Pattern;

/** Names one fault of the catalog, as {@code lambda-delay}: lower-case words joined by hyphens. */
public record FaultId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public FaultId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a fault id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
