package dev.gameday.recorder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** One file as a record's writer needs it: appended to, forced, and cut back after a write that went wrong. */
interface Disk extends Closeable {
    /** How many bytes the file has. */
    long size() throws IOException;

    /** Appends all of the bytes, or throws. */
    void append(ByteBuffer bytes) throws IOException;

    /** Comes back once all that was appended is on the disk itself. */
    void force() throws IOException;

    /** Cuts the file back to that many bytes. */
    void truncate(long size) throws IOException;
}
