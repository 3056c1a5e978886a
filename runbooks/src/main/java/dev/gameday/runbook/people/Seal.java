package dev.gameday.runbook.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A prediction that is committed to before it is said: its hash goes into the record at once, the person, the text and the
 * salt at the reveal. Without the salt the hash says nothing of a text that could be guessed; with it nobody can have
 * changed the text, or taken somebody else's for their own.
 */
public record Seal(String by, String text, String salt) {
    private static final String FORM = "gameday-prediction-1";
    private static final int SALT = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Seals the text of that person with a salt of {@value #SALT} random bytes. */
    public static Seal of(String by, String text) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return new Seal(by, text, HexFormat.of().formatHex(salt));
    }

    /**
     * The SHA-256, in lower-case hexadecimal, of the UTF-8 bytes of {@value #FORM}, the person, the salt and the text, with a
     * line feed between each two. A line feed within a name counts as a space, so that no two seals share these bytes.
     */
    public String hash() {
        String sealed = String.join("\n", FORM, by.replace('\n', ' '), salt.replace('\n', ' '), text);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(sealed.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
