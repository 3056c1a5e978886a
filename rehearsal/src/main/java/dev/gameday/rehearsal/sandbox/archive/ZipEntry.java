package dev.gameday.rehearsal.sandbox.archive;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * One file, folder or symbolic link of an archive. {@code start} is where its bytes begin, {@code mode} the Unix mode
 * with the type of the file, or 0 where the archive was made without.
 */
record ZipEntry(String name, int method, int start, int packed, long size, long crc, int mode) {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int TYPE = 0xF000;
    private static final int LINK = 0xA000;

    boolean isFolder() {
        return name.endsWith("/");
    }

    boolean isLink() {
        return (mode & TYPE) == LINK;
    }

    /** The content, whose length and checksum are those that the archive states. */
    byte[] content(byte[] archive) throws BadArchiveException {
        byte[] content = switch (method) {
            case STORED -> Arrays.copyOfRange(archive, start, start + packed);
            case DEFLATED -> inflated(archive);
            default -> throw new BadArchiveException(name + " is packed by the unknown method " + method);
        };
        CRC32 checksum = new CRC32();
        checksum.update(content);
        if (content.length != size || checksum.getValue() != crc) {
            throw new BadArchiveException(name + " is damaged");
        }
        return content;
    }

    private byte[] inflated(byte[] archive) throws BadArchiveException {
        byte[] content = new byte[Math.toIntExact(size)];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(archive, start, packed);
            int length = 0;
            while (length < content.length && !inflater.finished()) {
                int more = inflater.inflate(content, length, content.length - length);
                if (more == 0) {
                    throw new BadArchiveException(name + " is cut off");
                }
                length += more;
            }
            return Arrays.copyOf(content, length);
        } catch (DataFormatException damaged) {
            throw new BadArchiveException(name + " is damaged", damaged);
        } finally {
            inflater.end();
        }
    }
}
