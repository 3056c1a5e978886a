package dev.gameday.recorder;

import dev.gameday.recorder.owned.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps a record from being read while it is written, and takes the cover off once it is closed. The key is in this
 * process's memory alone: what a process leaves covered nobody reads, so cover only what nobody will need then. AES in
 * counter mode, so that the file can be appended to and cut back like any other (NIST SP 800-38A, 6.5); the hash chain
 * below tells whether it was changed.
 */
public final class Cover {
    private static final int KEY = 16;
    private static final int BLOCK = 16;

    private final SecretKeySpec key;

    /** One with a key of its own, for one record. */
    public Cover() {
        byte[] bytes = new byte[KEY];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /** Takes the cover off the closed record of that folder, which is an ordinary session from then on. */
    public void lift(SessionFolder folder) throws IOException {
        byte[] plain = turned(0, Files.readAllBytes(folder.covered()));
        Path whole = folder.folder().resolve("events.lifting");
        Files.deleteIfExists(whole);
        OwnerOnly.newFile(whole);
        Files.write(whole, plain);
        Files.move(whole, folder.events(), StandardCopyOption.ATOMIC_MOVE);
        OwnerOnly.forceEntries(folder.folder());
        Files.delete(folder.covered());
    }

    /** The file under this cover. */
    Disk over(Disk disk) throws IOException {
        return new Covered(disk, disk.size());
    }

    /** Covers what is plain, and the other way round, at that place of the file. */
    private byte[] turned(long position, byte[] bytes) throws IOException {
        int skipped = (int) (position % BLOCK);
        byte[] padded = new byte[skipped + bytes.length];
        System.arraycopy(bytes, 0, padded, skipped, bytes.length);
        byte[] counter =
                ByteBuffer.allocate(BLOCK).putLong(0).putLong(position / BLOCK).array();
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(counter));
            byte[] all = cipher.doFinal(padded);
            byte[] turned = new byte[bytes.length];
            System.arraycopy(all, skipped, turned, 0, bytes.length);
            return turned;
        } catch (GeneralSecurityException e) {
            throw new IOException("the record can't be covered: " + e.getMessage(), e);
        }
    }

    private final class Covered implements Disk {
        private final Disk disk;
        private long end;

        Covered(Disk disk, long end) {
            this.disk = disk;
            this.end = end;
        }

        @Override
        public long size() throws IOException {
            return disk.size();
        }

        @Override
        public void append(ByteBuffer bytes) throws IOException {
            byte[] plain = new byte[bytes.remaining()];
            bytes.get(plain);
            disk.append(ByteBuffer.wrap(turned(end, plain)));
            end += plain.length;
        }

        @Override
        public void force() throws IOException {
            disk.force();
        }

        @Override
        public void truncate(long size) throws IOException {
            disk.truncate(size);
            end = size;
        }

        @Override
        public void close() throws IOException {
            disk.close();
        }
    }
}
