package dev.gameday.recorder.seal;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gameday.catalog.SessionId;
import dev.gameday.recorder.format.LineFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Version 1 of a seal's line: {@code {"v":1,"n":…,"session":…,"file":…,"events":…,"head":…,"at":…,"key":…,"prev":…,
 * "signature":…,"hash":…}} and a line feed. The signature, 64 bytes in lower-case hexadecimal, is of the line's UTF-8 bytes
 * with {@code ,"signature":"…","hash":"…"} cut out and without the line feed; the hash is as in {@link LineFormat}. So damage
 * is told from a seal that somebody without the key made: there the hash fits and the signature doesn't.
 */
public final class SealFormat {
    /** The version that is written, and the newest that can be read. */
    public static final int VERSION = 1;

    /** The most bytes that a line has. */
    static final int LONGEST_LINE = 4096;

    private static final String SIGNATURE_FIELD = ",\"signature\":\"";
    private static final int SIGNATURE_LENGTH = 128;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SealFormat() {}

    static LineFormat.Written write(Seal seal, SigningKey key) {
        String content = content(seal);
        String signature = HexFormat.of().formatHex(key.signature(content.getBytes(StandardCharsets.UTF_8)));
        return LineFormat.hashed(content.substring(0, content.length() - 1) + SIGNATURE_FIELD + signature + "\"}");
    }

    /** The line without its line feed; empty where it is not as it was written. */
    static Optional<SealLine> read(byte[] bytes) {
        if (!LineFormat.genuine(bytes)) {
            return Optional.empty();
        }
        try {
            JsonNode line = MAPPER.readTree(bytes);
            Seal seal = seal(line);
            String signature = line.path("signature").asText();
            String hash = line.path("hash").asText();
            String content = content(seal);
            String again = content.substring(0, content.length() - 1) + SIGNATURE_FIELD + signature + "\",\"hash\":\""
                    + hash + "\"}";
            boolean canonical = Arrays.equals(bytes, again.getBytes(StandardCharsets.UTF_8));
            return canonical
                    ? Optional.of(new SealLine(seal, hash, signed(seal, content, signature)))
                    : Optional.empty();
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean signed(Seal seal, String content, String signature) {
        return signature.length() == SIGNATURE_LENGTH
                && signature.chars().allMatch(VerifyingKey::isHex)
                && seal.key()
                        .verifies(
                                content.getBytes(StandardCharsets.UTF_8),
                                HexFormat.of().parseHex(signature));
    }

    private static Seal seal(JsonNode line) {
        if (line.path("v").asInt() != VERSION) {
            throw new IllegalArgumentException("of another version");
        }
        return new Seal(
                line.path("n").asLong(),
                new SessionId(line.path("session").asText()),
                line.path("file").asText(),
                line.path("events").asLong(),
                line.path("head").asText(),
                Instant.parse(line.path("at").asText()),
                new VerifyingKey(line.path("key").asText()),
                line.path("prev").asText());
    }

    private static String content(Seal seal) {
        ObjectNode line = MAPPER.createObjectNode();
        line.put("v", VERSION).put("n", seal.number());
        line.put("session", seal.session().value()).put("file", seal.file());
        line.put("events", seal.events()).put("head", seal.head());
        line.put("at", seal.at().toString()).put("key", seal.key().hex()).put("prev", seal.previous());
        return line.toString();
    }
}
