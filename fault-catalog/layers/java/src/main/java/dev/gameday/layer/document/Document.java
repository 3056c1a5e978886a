package dev.gameday.layer.document;

import dev.gameday.layer.json.Fields;
import dev.gameday.layer.json.Json;
import dev.gameday.layer.json.NotJson;
import dev.gameday.layer.json.Unusable;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which faults are wanted until when. One that is wrong anywhere doesn't exist: nothing of it is ever applied. */
public final class Document {
    private static final long HIGHEST_SEED = (1L << 53) - 1;
    private static final Pattern TIME =
            Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\\.([0-9]{1,9}))?Z");

    private final String id;
    private final Instant expiresAt;
    private final long seed;
    private final List<Fault> faults;

    private Document(String id, Instant expiresAt, long seed, List<Fault> faults) {
        this.id = id;
        this.expiresAt = expiresAt;
        this.seed = seed;
        this.faults = Collections.unmodifiableList(faults);
    }

    /** The document that these bytes are; the exception's message says what is wrong. */
    public static Document read(ByteBuffer bytes) throws Unusable {
        Fields fields;
        try {
            fields = Fields.of(Json.read(bytes), "the document");
        } catch (NotJson e) {
            throw new Unusable("no JSON: " + e.getMessage());
        }
        fields.allowOnly(Arrays.asList("version", "id", "expiresAt", "seed", "faults"));
        fields.integer("version", 1, 1);
        List<Fault> faults = new ArrayList<>();
        for (Object fault : fields.items("faults", 1, 10)) {
            faults.add(Fault.read(Fields.of(fault, "a fault"), faults.size()));
        }
        return new Document(
                fields.text("id", 1, 200),
                time(fields.value("expiresAt")),
                fields.integer("seed", 0, HIGHEST_SEED),
                faults);
    }

    private static Instant time(Object value) throws Unusable {
        Matcher parts = TIME.matcher(Fields.text(value, "'expiresAt'", TIME));
        if (!parts.matches()) {
            throw new IllegalStateException("it matched before");
        }
        int[] numbers = new int[6];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Integer.parseInt(parts.group(i + 1));
        }
        String fraction = parts.group(7) == null ? "0" : parts.group(7);
        int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
        try {
            return LocalDateTime.of(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], nanos)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new Unusable("'expiresAt' is no time: " + e.getMessage());
        }
    }

    /** The name that its author gave it. */
    public String id() {
        return id;
    }

    /** From when on it is without effect. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** Its faults, in the order in which they are applied. */
    public List<Fault> faults() {
        return faults;
    }

    /** The numbers that an invocation draws, the n-th of this sandbox. */
    public Draws draws(String requestId, int n) {
        return new Draws(seed, requestId, n);
    }

    /** Whether any of its faults asks what is in the event. */
    public boolean looksIntoEvents() {
        return faults.stream().anyMatch(Fault::looksIntoEvents);
    }
}
