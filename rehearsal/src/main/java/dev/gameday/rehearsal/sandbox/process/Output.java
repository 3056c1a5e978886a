package dev.gameday.rehearsal.sandbox.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a sandbox's processes write, line by line, out of the file that they append it to. A file rather than a pipe: a
 * process that is stopped or slow to be read never waits for us. Used by one thread at a time.
 */
public final class Output {
    private static final int LONGEST_LINE = 256 * 1024;
    private static final int CHUNK = 64 * 1024;

    private final Path file;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long read;

    /** The output in that file, which is made empty. */
    public Output(Path file) throws IOException {
        this.file = file;
        Files.write(file, new byte[0]);
    }

    /** The whole lines that were written since the last time. A line is cut after 256 KiB, as Lambda does. */
    public synchronized List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        byte[] chunk = new byte[CHUNK];
        try (RandomAccessFile input = new RandomAccessFile(file.toFile(), "r")) {
            input.seek(read);
            for (int length = input.read(chunk); length > 0; length = input.read(chunk)) {
                read += length;
                for (int place = 0; place < length; place++) {
                    add(chunk[place], lines);
                }
            }
        }
        return lines;
    }

    /** The same while no process runs, a last line without an end included; the file is empty afterwards. */
    public synchronized List<String> rest() throws IOException {
        List<String> lines = lines();
        if (line.size() > 0) {
            end(lines);
        }
        try (RandomAccessFile emptied = new RandomAccessFile(file.toFile(), "rw")) {
            emptied.setLength(0);
        }
        read = 0;
        return lines;
    }

    /** How much is in the file, in bytes. */
    public synchronized long size() {
        return read;
    }

    private void add(byte next, List<String> lines) {
        if (next == '\n') {
            end(lines);
            return;
        }
        line.write(next);
        if (line.size() == LONGEST_LINE) {
            end(lines);
        }
    }

    private void end(List<String> lines) {
        lines.add(line.toString(StandardCharsets.UTF_8).replaceFirst("\r$", ""));
        line.reset();
    }
}
