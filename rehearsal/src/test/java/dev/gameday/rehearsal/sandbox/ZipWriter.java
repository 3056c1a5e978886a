package dev.gameday.rehearsal.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/** Writes small zip archives with Unix modes, which {@link java.util.zip} can't. */
public final class ZipWriter {
    private static final int FILE = 0100644;
    private static final int PROGRAM = 0100755;
    private static final int LINK = 0120777;

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int count;

    /** Adds a file that is read. */
    public ZipWriter file(String name, String text) {
        return entry(name, FILE, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a file that is read. */
    public ZipWriter file(String name, byte[] bytes) {
        return entry(name, FILE, bytes);
    }

    /** Adds a file that can be started. */
    public ZipWriter program(String name, String text) {
        return entry(name, PROGRAM, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a symbolic link. */
    public ZipWriter link(String name, String target) {
        return entry(name, LINK, target.getBytes(StandardCharsets.UTF_8));
    }

    /** The archive so far. */
    public byte[] bytes() {
        byte[] end = record(
                22,
                fields -> fields.putInt(0x06054b50)
                        .putInt(0)
                        .putShort((short) count)
                        .putShort((short) count)
                        .putInt(directory.size())
                        .putInt(content.size())
                        .putShort((short) 0));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(content.toByteArray());
        whole.writeBytes(directory.toByteArray());
        whole.writeBytes(end);
        return whole.toByteArray();
    }

    private ZipWriter entry(String name, int mode, byte[] bytes) {
        byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        int start = content.size();
        content.writeBytes(record(
                30 + encoded.length,
                fields -> fields.putInt(0x04034b50)
                        .putShort((short) 10)
                        .putShort((short) 0)
                        .putInt(0)
                        .putShort((short) 0)
                        .putInt((int) checksum.getValue())
                        .putInt(bytes.length)
                        .putInt(bytes.length)
                        .putShort((short) encoded.length)
                        .putShort((short) 0)
                        .put(encoded)));
        content.writeBytes(bytes);
        directory.writeBytes(record(
                46 + encoded.length,
                fields -> fields.putInt(0x02014b50)
                        .putShort((short) (3 << 8 | 10))
                        .putShort((short) 10)
                        .putInt(0)
                        .putInt(0)
                        .putInt((int) checksum.getValue())
                        .putInt(bytes.length)
                        .putInt(bytes.length)
                        .putShort((short) encoded.length)
                        .putInt(0)
                        .putInt(0)
                        .putInt(mode << 16)
                        .putInt(start)
                        .put(encoded)));
        count++;
        return this;
    }

    private static byte[] record(int size, Consumer<ByteBuffer> fields) {
        byte[] record = new byte[size];
        fields.accept(ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN));
        return record;
    }
}
