package dev.gameday.recorder.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys as text, in the form that OpenSSL reads and writes (RFC 7468). */
final class PemText {
    private static final int LINE = 64;

    private PemText() {}

    static String write(String label, byte[] der) {
        String base64 = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }

    /** What is under that label; throws where the text has nothing under it. */
    static byte[] read(String label, String text) throws IOException {
        Matcher block = Pattern.compile(
                        "-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]{1,10000})-----END " + label + "-----")
                .matcher(text);
        if (!block.find()) {
            throw new IOException("it holds no " + label);
        }
        try {
            return Base64.getMimeDecoder().decode(block.group(1).getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            throw new IOException("its " + label + " is not base64", e);
        }
    }
}
