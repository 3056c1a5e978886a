package dev.gameday.rehearsal.sandbox.runtime;

import java.nio.charset.StandardCharsets;

/** Bytes that go to a function or come from it, usually JSON; nobody changes them. */
public final class Payload {
    private final byte[] bytes;

    private Payload(byte[] bytes) {
        this.bytes = bytes;
    }

    /** These bytes, which are not copied. */
    public static Payload of(byte[] bytes) {
        return new Payload(bytes);
    }

    /** The text in UTF-8. */
    public static Payload of(String text) {
        return new Payload(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many bytes there are. */
    public int size() {
        return bytes.length;
    }

    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
