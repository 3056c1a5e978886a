package dev.gameday.rehearsal.sandbox.archive;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The directory at the end of a zip archive (PKWARE APPNOTE 6.3.9, 4.3.12 and 4.3.16). */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int HEADER = 0x02014b50;
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int LOCAL_HEADER_BYTES = 30;
    private static final int ENCRYPTED = 1;
    private static final int UNIX = 3;
    private static final long ZIP64 = 0xFFFF_FFFFL;

    private final ByteBuffer archive;

    private ZipDirectory(byte[] bytes) {
        this.archive = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static List<ZipEntry> entries(byte[] bytes) throws BadArchiveException {
        try {
            return new ZipDirectory(bytes).read();
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException beyond) {
            throw new BadArchiveException("it is cut off", beyond);
        }
    }

    private List<ZipEntry> read() throws BadArchiveException {
        int end = end();
        int count = unsigned(end + 10);
        archive.position(archive.getInt(end + 16));
        List<ZipEntry> entries = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            entries.add(entry());
        }
        return entries;
    }

    /** Where the end record is: it is the last, but for a comment. */
    private int end() throws BadArchiveException {
        int last = archive.limit() - END_BYTES;
        for (int place = last; place >= 0 && place >= last - LONGEST_COMMENT; place--) {
            if (archive.getInt(place) == END) {
                return place;
            }
        }
        throw new BadArchiveException("it is no zip archive");
    }

    private ZipEntry entry() throws BadArchiveException {
        int at = archive.position();
        if (archive.getInt(at) != HEADER) {
            throw new BadArchiveException("its directory is damaged");
        }
        byte[] name = new byte[unsigned(at + 28)];
        archive.position(at + 46);
        archive.get(name);
        archive.position(archive.position() + unsigned(at + 30) + unsigned(at + 32));
        long packed = archive.getInt(at + 20) & ZIP64;
        long size = archive.getInt(at + 24) & ZIP64;
        if ((unsigned(at + 8) & ENCRYPTED) != 0 || packed == ZIP64 || size == ZIP64) {
            throw new BadArchiveException("it is encrypted or in the Zip64 format");
        }
        int start = start(archive.getInt(at + 42));
        if (start + packed > archive.limit()) {
            throw new BadArchiveException("it is cut off");
        }
        boolean unix = archive.get(at + 5) == UNIX;
        return new ZipEntry(
                name(name),
                unsigned(at + 10),
                start,
                (int) packed,
                size,
                archive.getInt(at + 16) & ZIP64,
                unix ? archive.getInt(at + 38) >>> 16 : 0);
    }

    private int start(int header) throws BadArchiveException {
        if (archive.getInt(header) != LOCAL_HEADER) {
            throw new BadArchiveException("its directory is damaged");
        }
        return header + LOCAL_HEADER_BYTES + unsigned(header + 26) + unsigned(header + 28);
    }

    /** The name, which may not lead out of the folder that it is unpacked into. */
    private static String name(byte[] bytes) throws BadArchiveException {
        String name = new String(bytes, StandardCharsets.UTF_8);
        if (name.isEmpty() || name.startsWith("/") || name.indexOf('\0') >= 0 || (name + "/").contains("../")) {
            throw new BadArchiveException("it has an entry named '" + name + "', which leads out of its folder");
        }
        return name;
    }

    private int unsigned(int at) {
        return archive.getShort(at) & 0xFFFF;
    }
}
