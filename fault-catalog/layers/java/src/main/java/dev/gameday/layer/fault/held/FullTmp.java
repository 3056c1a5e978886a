package dev.gameday.layer.fault.held;

import dev.gameday.layer.fault.Course;
import dev.gameday.layer.fault.Effect;
import dev.gameday.layer.fault.NotApplied;
import dev.gameday.layer.json.Fields;
import dev.gameday.layer.json.Unusable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Fills the folder that functions may write to, up to what is to stay free. The file has no name while it is held, so its
 * space is free again even when the process is killed.
 */
public final class FullTmp implements Effect {
    private static final long MEGABYTE = 1 << 20;
    /** The most that a Lambda function's /tmp can have; more than that is some other machine's disk. */
    private static final long LARGEST = 10240 * MEGABYTE;

    private final long leave;

    private FullTmp(long leave) {
        this.leave = leave;
    }

    /** What the document says of it. */
    public static FullTmp read(Fields fields) throws Unusable {
        return new FullTmp(fields.integer("leaveMegabytes", 0, 10240) * MEGABYTE);
    }

    @Override
    public String kind() {
        return "tmp";
    }

    @Override
    public void begin(Course course) throws NotApplied {
        try {
            begin(course, Files.getFileStore(course.tmp()).getUsableSpace());
        } catch (IOException e) {
            throw new NotApplied(course.tmp() + " can't be filled: " + e.getMessage());
        }
    }

    /** Begins where so many bytes are free. */
    void begin(Course course, long free) throws NotApplied, IOException {
        if (free <= leave) {
            throw new NotApplied("no more than " + free / MEGABYTE + " MB are free anyway");
        }
        if (free > LARGEST) {
            throw new NotApplied(course.tmp() + " is larger than a Lambda function's can be");
        }
        FileChannel file = open(course);
        course.whileRunning(file);
        fill(file, free - leave);
        course.applied(this);
    }

    private static FileChannel open(Course course) throws IOException {
        Path path = course.tmp().resolve(".gameday-fill-" + course.requestId().replaceAll("[^A-Za-z0-9-]", "_"));
        return FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static void fill(FileChannel file, long bytes) {
        ByteBuffer zeros = ByteBuffer.allocate((int) MEGABYTE);
        try {
            for (long left = bytes; left > 0; left -= zeros.limit()) {
                zeros.clear();
                zeros.limit((int) Math.min(left, MEGABYTE));
                while (zeros.hasRemaining()) {
                    file.write(zeros);
                }
            }
        } catch (IOException e) {
            // Full sooner than was said: others write too.
        }
    }
}
