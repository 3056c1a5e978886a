package dev.gameday.recorder;

import dev.gameday.runbook.event.RunEvent.SessionClosed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What a record's last few bytes say of its end, without reading the rest: quick enough for every start. A line's form is
 * fixed ({@link dev.gameday.recorder.format.LineFormat}), so a closing event is known by its text.
 */
public enum RecordTail {
    /** It ends with a closing event. */
    CLOSED,
    /** It ends with a closing event that says that something remains. */
    CLOSED_WITH_RESIDUE,
    /** It doesn't. */
    UNFINISHED;

    private static final int ENOUGH = 1024;
    private static final int RESIDUE = 5;
    private static final String CLOSING = "\"type\":\"" + SessionClosed.class.getSimpleName() + "\"";
    private static final String REMAINS = "\"event\":{\"exitCode\":" + RESIDUE + "}";

    /** The end of the record in that file. */
    public static RecordTail of(Path file) throws IOException {
        String text = last(file);
        boolean whole = text.endsWith("\n");
        int from = text.lastIndexOf('\n', text.length() - 2);
        String line = text.substring(from + 1);
        if (!whole || !line.contains(CLOSING)) {
            return UNFINISHED;
        }
        return line.contains(REMAINS) ? CLOSED_WITH_RESIDUE : CLOSED;
    }

    private static String last(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(size, ENOUGH));
            long at = size - bytes.remaining();
            while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) >= 0) {}
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
    }
}
