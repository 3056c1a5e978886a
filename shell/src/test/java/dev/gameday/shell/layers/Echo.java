package dev.gameday.shell.layers;

import java.util.Map;

/** A Java function whose answer is long enough to be cut off, with what it was given in it. */
public final class Echo {
    /** The handler. */
    public Map<String, Object> handle(Map<String, Object> event) {
        return Map.of("given", event, "text", "0123456789".repeat(20));
    }
}
