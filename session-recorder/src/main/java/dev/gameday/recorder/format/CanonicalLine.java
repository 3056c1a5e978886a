package dev.gameday.recorder.format;

import dev.gameday.catalog.SessionId;
import java.util.regex.Pattern;

/**
 * A line of a record without what differs between two runs that are the same: the machine's time and the two hashes are
 * left out, and the session's own id is {@value #SESSION} wherever it stands. Two runs of one seed in virtual time have
 * the same canonical lines, to the last byte.
 */
public final class CanonicalLine {
    /** What stands for the session's id. */
    public static final String SESSION = "session";

    /** The first such field is the line's own: nothing that people wrote comes before it. */
    private static final Pattern WALL = Pattern.compile(",\"wall\":\"[^\"]*\"");

    private static final Pattern HASHES = Pattern.compile(",\"prev\":\"[^\"]*\",\"hash\":\"[^\"]*\"}$");

    private CanonicalLine() {}

    /** The canonical form of a record's line, which is given without its line feed. */
    public static String of(String line, SessionId session) {
        String timeless = WALL.matcher(line).replaceFirst("");
        return HASHES.matcher(timeless).replaceFirst("}").replace(session.value(), SESSION);
    }
}
