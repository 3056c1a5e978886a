package dev.gameday.recorder.seal;

import dev.gameday.recorder.format.LineFormat;
import dev.gameday.recorder.owned.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The seals of one file of a session, the oldest first, as they stand in a file of their own; only appended to. {@code
 * lines} are those that can be read, up to the first that can't; {@code bad} says why that one can't.
 */
public record Seals(List<SealLine> lines, Optional<Bad> bad) {
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    public Seals {
        lines = List.copyOf(lines);
    }

    /** A line that is not as it was written; {@code cut} where only its end is missing. */
    public record Bad(long lineNumber, boolean cut, boolean misplaced) {}

    /** The seals in that file; none where there is no file. */
    public static Seals read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Seals(List.of(), Optional.empty());
        }
        if (Files.size(file) > MOST_BYTES) {
            return new Seals(List.of(), Optional.of(new Bad(1, false, false)));
        }
        byte[] bytes = Files.readAllBytes(file);
        List<SealLine> lines = new ArrayList<>();
        int from = 0;
        while (from < bytes.length) {
            int end = from;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            long number = lines.size() + 1L;
            if (end == bytes.length) {
                return new Seals(lines, Optional.of(new Bad(number, true, false)));
            }
            Optional<SealLine> line = SealFormat.read(Arrays.copyOfRange(bytes, from, end));
            boolean follows = line.isPresent() && follows(line.get().seal(), number, lines);
            if (!follows) {
                return new Seals(lines, Optional.of(new Bad(number, false, line.isPresent())));
            }
            lines.add(line.get());
            from = end + 1;
        }
        return new Seals(lines, Optional.empty());
    }

    private static boolean follows(Seal seal, long number, List<SealLine> before) {
        return seal.number() == number && seal.previous().equals(hash(before));
    }

    private static String hash(List<SealLine> lines) {
        return lines.isEmpty() ? LineFormat.FIRST : lines.get(lines.size() - 1).hash();
    }

    /** The newest that can be read. */
    public Optional<SealLine> last() {
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(lines.size() - 1));
    }

    /**
     * Appends a seal and forces it to disk. What a crash cut off of an earlier one is dropped; throws where one is damaged,
     * and does nothing where the newest states the same.
     */
    static void append(Sealing sealing, long events, String head, Instant at) throws IOException {
        Path file = sealing.seals();
        Seals before = read(file);
        if (before.bad().filter(bad -> !bad.cut()).isPresent()) {
            throw new IOException("line " + before.bad().get().lineNumber() + " of " + file + " is damaged");
        }
        SigningKey key = sealing.key();
        if (before.last().filter(last -> states(last, events, head, key)).isPresent()) {
            return;
        }
        Seal seal = new Seal(
                before.lines().size() + 1L,
                sealing.session(),
                sealing.file(),
                events,
                head,
                at,
                key.verifying(),
                hash(before.lines()));
        write(file, SealFormat.write(seal, key).text().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean states(SealLine last, long events, String head, SigningKey key) {
        return last.signed()
                && last.seal().events() == events
                && last.seal().head().equals(head)
                && last.seal().key().equals(key.verifying());
    }

    private static void write(Path file, byte[] line) throws IOException {
        boolean fresh = !Files.exists(file);
        long end = fresh ? 0 : lastLineFeed(Files.readAllBytes(file)) + 1;
        try (FileChannel channel = OwnerOnly.openOrCreate(file)) {
            channel.truncate(end);
            channel.position(end);
            ByteBuffer bytes = ByteBuffer.wrap(line);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        if (fresh) {
            OwnerOnly.forceEntries(file.toAbsolutePath().resolveSibling(""));
        }
    }

    private static int lastLineFeed(byte[] bytes) {
        int at = bytes.length - 1;
        while (at >= 0 && bytes[at] != '\n') {
            at--;
        }
        return at;
    }
}
