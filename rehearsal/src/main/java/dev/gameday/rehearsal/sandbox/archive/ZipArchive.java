package dev.gameday.rehearsal.sandbox.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A zip archive with a function's code or a layer. All of its entries have been inflated once when it was read, so it is
 * whole. Modes and symbolic links are kept, which {@link java.util.zip} does not show. Zip64 and encryption are not read
 * (PKWARE APPNOTE 6.3.9, 4.3).
 */
public final class ZipArchive {
    private final byte[] bytes;
    private final List<ZipEntry> entries;
    private final String sha256;

    private ZipArchive(byte[] bytes, List<ZipEntry> entries) {
        this.bytes = bytes;
        this.entries = entries;
        this.sha256 = digest(bytes);
    }

    /**
     * Reads an archive, whose bytes are not to be changed afterwards. {@code mostUnpacked} is the limit of what it may
     * unpack to, in bytes; nothing beyond is inflated.
     */
    public static ZipArchive read(byte[] bytes, long mostUnpacked) throws BadArchiveException, TooLargeException {
        List<ZipEntry> entries = ZipDirectory.entries(bytes);
        long unpacked = entries.stream().mapToLong(ZipEntry::size).sum();
        if (unpacked > mostUnpacked) {
            throw new TooLargeException(unpacked);
        }
        for (ZipEntry entry : entries) {
            var unused = entry.content(bytes);
        }
        return new ZipArchive(bytes, entries);
    }

    /** An archive that never was a file: one program, under a name. */
    public static ZipArchive program(String name, String text) {
        return program(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same of a program that is no text. The bytes are not to be changed afterwards. */
    public static ZipArchive program(String name, byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return new ZipArchive(
                bytes, List.of(new ZipEntry(name, 0, 0, bytes.length, bytes.length, checksum.getValue(), 0100755)));
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** How much it unpacks to, in bytes. */
    public long unpackedBytes() {
        return entries.stream().mapToLong(ZipEntry::size).sum();
    }

    /** How long it is itself, in bytes. */
    public long size() {
        return bytes.length;
    }

    /** The SHA-256 of its bytes in Base64, as {@code CodeSha256} has it. */
    public String sha256() {
        return sha256;
    }

    /** Unpacks it over what the folder has; nothing is written outside of the folder. */
    public void unpackInto(Path folder) throws IOException {
        Unpacking unpacking = new Unpacking(folder);
        try {
            for (ZipEntry entry : entries) {
                if (!entry.isLink()) {
                    unpacking.unpack(entry, entry.content(bytes));
                }
            }
            for (ZipEntry entry : entries) {
                if (entry.isLink()) {
                    unpacking.link(entry, entry.content(bytes));
                }
            }
        } catch (BadArchiveException bug) {
            throw new IllegalStateException("it was whole when it was read", bug);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
