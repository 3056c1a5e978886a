package dev.gameday.recorder.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/**
 * The public half of an operator's key, Ed25519 (RFC 8032): 32 bytes in lower-case hexadecimal. In a file it is a PEM of
 * its SubjectPublicKeyInfo (RFC 8410).
 */
public record VerifyingKey(String hex) {
    /** How its PEM is labelled. */
    static final String LABEL = "PUBLIC KEY";

    private static final int LENGTH = 64;
    private static final String PREFIX = "302a300506032b6570032100";
    private static final long LONGEST_FILE = 16 * 1024;

    public VerifyingKey {
        if (hex.length() != LENGTH || !hex.chars().allMatch(VerifyingKey::isHex)) {
            throw new IllegalArgumentException("not 32 bytes in lower-case hexadecimal");
        }
    }

    /** Reads a PEM; throws, with the reason, where it holds none or one of another kind. */
    public static VerifyingKey read(Path file) throws IOException {
        if (Files.size(file) > LONGEST_FILE) {
            throw new IOException(file + " is too long for a key");
        }
        return pem(Files.readString(file));
    }

    /** The key in that PEM. */
    public static VerifyingKey pem(String text) throws IOException {
        return of(PemText.read(LABEL, text));
    }

    static VerifyingKey of(byte[] encoded) throws IOException {
        String whole = HexFormat.of().formatHex(encoded);
        if (whole.length() != PREFIX.length() + LENGTH || !whole.startsWith(PREFIX)) {
            throw new IOException("its key is not an Ed25519 one");
        }
        return new VerifyingKey(whole.substring(PREFIX.length()));
    }

    /** As a PEM. */
    public String pem() {
        return PemText.write(LABEL, encoded());
    }

    /** What people compare: the SHA-256 of the SubjectPublicKeyInfo in lower-case hexadecimal. */
    public String fingerprint() {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(encoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether that signature of those bytes was made with the key's other half. */
    boolean verifies(byte[] content, byte[] signature) {
        try {
            Signature verifying = Signature.getInstance("Ed25519");
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded()));
            verifying.initVerify(key);
            verifying.update(content);
            return verifying.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            // 32 bytes that are no point of the curve are no key, and so have signed nothing.
            return false;
        }
    }

    private byte[] encoded() {
        return HexFormat.of().parseHex(PREFIX + hex);
    }

    static boolean isHex(int character) {
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
    }
}
