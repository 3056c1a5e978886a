package dev.gameday.catalog.mechanism;

import dev.gameday.catalog.Injection;
import dev.gameday.catalog.Mechanism.LayerFault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** The document that one injection gives to a fault layer; {@code fault-catalog/layers/README.md} says its form. */
final class LayerDocument {
    /** JSON has whole numbers up to here in every reader. */
    private static final int SEED_BITS = 53;

    private LayerDocument() {}

    /** Its text. The same step has the same seed in every session, and so hits the same of the same invocations. */
    static String of(Injection injection, Instant expiresAt) {
        LayerFault fault = (LayerFault) injection.fault().mechanism();
        return "{\"version\":1,\"id\":\"%s\",\"expiresAt\":\"%s\",\"seed\":%d,\"faults\":[%s]}"
                .formatted(injection.id(), expiresAt, seed(injection), entry(fault, injection));
    }

    private static String entry(LayerFault fault, Injection injection) {
        Map<String, String> arguments = new TreeMap<>(injection.arguments());
        arguments.put("duration", injection.duration().toString());
        String filled = fault.entry();
        for (Map.Entry<String, String> argument : arguments.entrySet()) {
            filled = filled.replace("${" + argument.getKey() + "}", escaped(argument.getValue()));
        }
        return filled;
    }

    /** A number or a truth value is its own escaped form. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c < ' ') {
                escaped.append("\\u%04x".formatted((int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static long seed(Injection injection) {
        String step = injection.id().step() + " " + injection.fault().id() + " " + injection.arguments();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(step.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong() >>> (Long.SIZE - SEED_BITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
