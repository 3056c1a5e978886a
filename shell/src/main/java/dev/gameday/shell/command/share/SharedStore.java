package dev.gameday.shell.command.share;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What consoles share in a bucket, as it is typed: {@code s3://bucket/prefix}. */
public record SharedStore(String bucket, String prefix) {
    private static final Pattern FORM = Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(.*))?");

    /** Reads it; a prefix gets the slash that it lacks. */
    public static SharedStore parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("give a bucket and a prefix, as s3://game-days/records.");
        }
        String prefix = matcher.group(2) == null ? "" : matcher.group(2);
        return new SharedStore(matcher.group(1), prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/");
    }

    @Override
    public String toString() {
        return "s3://" + bucket + "/" + prefix;
    }
}
