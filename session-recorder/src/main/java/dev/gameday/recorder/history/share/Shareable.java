package dev.gameday.recorder.history.share;

import dev.gameday.recorder.RecordTail;
import dev.gameday.recorder.SessionFolder;
import dev.gameday.recorder.Verification;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Whether a session's files may be shared: it is over, and each of them is of one piece. */
final class Shareable {
    private static final byte LINE_FEED = '\n';

    private Shareable() {}

    /** Whether a console ended it: the one that recorded it, or one that took it over. */
    static boolean closed(SessionFolder folder) throws IOException {
        if (RecordTail.of(folder.events()) != RecordTail.UNFINISHED) {
            return true;
        }
        for (Path takeover : folder.takeovers()) {
            if (RecordTail.of(takeover) != RecordTail.UNFINISHED) {
                return true;
            }
        }
        return false;
    }

    /**
     * Why that file is not, as a sentence that begins with its session; empty if it is. What another console ended, or is
     * beside the record, needs no end of its own, but it ends with a whole line.
     */
    static Optional<String> obstacle(SessionFolder folder, Path file) throws IOException {
        Verification verification = Verification.of(folder, file, (number, hash) -> {});
        if (!verification.untouched() || !endsWhole(file)) {
            return Optional.of("its " + (file.equals(folder.events()) ? "record" : file.getFileName())
                    + " is not whole; session verify says where");
        }
        return Optional.empty();
    }

    private static boolean endsWhole(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) == LINE_FEED;
        }
    }
}
