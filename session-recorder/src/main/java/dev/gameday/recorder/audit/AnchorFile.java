package dev.gameday.recorder.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Anchors in a file, one a line, of any number of sessions; only appended to. */
public record AnchorFile(Path file) {
    /** Appends the anchor, in a new file where there is none, and forces it to disk. */
    public void append(Anchor anchor) throws IOException {
        byte[] line = AnchorFormat.write(anchor).getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(line);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** All that are in it; throws where a line is none, or not as it was written. */
    public List<Anchor> read() throws IOException {
        List<Anchor> anchors = new ArrayList<>();
        long number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                long at = number;
                anchors.add(AnchorFormat.read(line)
                        .orElseThrow(() -> new IOException("line " + at + " of " + file + " is no anchor")));
            }
        }
        return anchors;
    }
}
