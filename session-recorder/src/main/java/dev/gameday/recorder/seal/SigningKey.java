package dev.gameday.recorder.seal;

import dev.gameday.recorder.owned.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.UUID;

/**
 * An operator's own key, Ed25519, in a file that only its owner may read: both halves as PEM. It is used from there and
 * nowhere copied to; one that others may read is refused, as they may have signed with it.
 */
public final class SigningKey {
    private static final String LABEL = "PRIVATE KEY";
    private static final byte[] PROBE = "gameday".getBytes(StandardCharsets.US_ASCII);

    private final PrivateKey secret;
    private final VerifyingKey verifying;

    private SigningKey(PrivateKey secret, VerifyingKey verifying) {
        this.secret = secret;
        this.verifying = verifying;
    }

    /** Reads the key in that file. Throws, with what mends it, where it can't be used. */
    public static SigningKey read(Path file) throws IOException {
        if (!OwnerOnly.holds(file)) {
            throw new IOException(
                    "others than its owner may use the key " + file + ", and may have; if none did: chmod 600 " + file);
        }
        try {
            String text = Files.readString(file);
            PrivateKey secret = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(PemText.read(LABEL, text)));
            SigningKey key = new SigningKey(secret, VerifyingKey.pem(text));
            if (!key.verifying.verifies(PROBE, key.signature(PROBE))) {
                throw new IOException("its two halves don't fit each other");
            }
            return key;
        } catch (GeneralSecurityException | IOException e) {
            throw new IOException(
                    "the key " + file + " can't be used (" + e.getMessage()
                            + "); restore it, or move it away for a new one",
                    e);
        }
    }

    /** Makes a key in that file, whole or not at all; leaves one alone that is there. */
    static void make(Path file) throws IOException {
        Path folder = OwnerOnly.folder(file.toAbsolutePath().resolveSibling(""));
        Path fresh = folder.resolve("." + file.getFileName() + "-" + UUID.randomUUID());
        OwnerOnly.newFile(fresh);
        try {
            write(fresh);
            Files.createLink(file, fresh);
            OwnerOnly.forceEntries(folder);
        } catch (FileAlreadyExistsException quicker) {
            System.getLogger(SigningKey.class.getName())
                    .log(System.Logger.Level.DEBUG, "another console made the key", quicker);
        } finally {
            Files.delete(fresh);
        }
    }

    private static void write(Path file) throws IOException {
        KeyPair pair;
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java from 15 on has Ed25519", e);
        }
        String text = PemText.write(LABEL, pair.getPrivate().getEncoded())
                + PemText.write(VerifyingKey.LABEL, pair.getPublic().getEncoded());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** The half that everybody may have. */
    public VerifyingKey verifying() {
        return verifying;
    }

    byte[] signature(byte[] content) {
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(secret);
            signing.update(content);
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key signs", e);
        }
    }
}
