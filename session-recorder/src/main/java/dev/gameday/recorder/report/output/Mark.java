package dev.gameday.recorder.report.output;

import dev.gameday.recorder.report.json.JsonReport;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last line of a report that we wrote: a comment with the digest of all that is before it, so that a report that
 * somebody changed, and a file that is none of ours, are told from one that may be written over.
 */
final class Mark {
    private static final Pattern MARK = Pattern.compile("<!-- gameday-report sha256:([0-9a-f]{64}) -->\n?\\z");
    private static final Pattern JSON =
            Pattern.compile("\\A\\{\\s{0,4}\"format\" : \"" + Pattern.quote(JsonReport.FORMAT) + "\",");

    private Mark() {}

    /** The text as it is written to a file. */
    static String marked(ReportFormat format, String text) {
        return format == ReportFormat.JSON ? text : text + "<!-- gameday-report sha256:" + digest(text) + " -->\n";
    }

    /** Whether that is a report as we wrote it; JSON, which takes no comment and which nobody writes in, by its first field. */
    static boolean isUntouched(String text) {
        Matcher mark = MARK.matcher(text);
        return mark.find()
                ? mark.group(1).equals(digest(text.substring(0, mark.start())))
                : JSON.matcher(text).find();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
