package dev.gameday.shell.prompt;

import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.reader.MaskingCallback;
import org.jspecify.annotations.Nullable;

/**
 * What of a line at the prompt nobody else is to see: what is predicted, with {@code predict} and, where the run asks for it,
 * with {@code next}. On the screen, and so in its recording, stars stand for it; the history keeps the command alone.
 */
final class Discretion implements MaskingCallback {
    private static final char STAR = '*';
    private static final Pattern LINE = Pattern.compile(
            "\\s*(?:gameday\\s+)?(predict|next)\\s+(?:--(?:as|session)(?:\\s+|=)(?:\"[^\"]*\"|'[^']*'|[^\\s\"'][^\\s]*)(?:\\s+|$))*");

    private final BooleanSupplier asked;

    /** {@code asked} says whether the run asks just now what people predict. */
    Discretion(BooleanSupplier asked) {
        this.asked = asked;
    }

    @Override
    public String display(String line) {
        StringBuilder shown = new StringBuilder(line);
        for (int i = secretFrom(line); i < line.length(); i++) {
            if (!Character.isWhitespace(line.charAt(i))) {
                shown.setCharAt(i, STAR);
            }
        }
        return shown.toString();
    }

    @Override
    public @Nullable String history(String line) {
        return line.substring(0, secretFrom(line)).stripTrailing();
    }

    private int secretFrom(String line) {
        Matcher matcher = LINE.matcher(line);
        boolean secret = matcher.lookingAt() && (matcher.group(1).equals("predict") || asked.getAsBoolean());
        return secret ? matcher.end() : line.length();
    }
}
