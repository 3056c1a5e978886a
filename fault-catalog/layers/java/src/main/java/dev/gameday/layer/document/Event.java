package dev.gameday.layer.document;

import dev.gameday.layer.json.Json;
import dev.gameday.layer.json.NotJson;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** An invocation's event, parsed once and only when somebody asks. */
public final class Event {
    private final @Nullable ByteBuffer bytes;
    private boolean parsed;
    private @Nullable Object root;

    private Event(@Nullable ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** The event that these bytes are. */
    public static Event of(ByteBuffer bytes) {
        return new Event(bytes);
    }

    /** An event that can't be looked into. */
    public static Event unread() {
        return new Event(null);
    }

    /** Its value; null where it is no JSON. */
    @Nullable Object root() {
        if (!parsed && bytes != null) {
            try {
                root = Json.read(bytes.duplicate());
            } catch (NotJson e) {
                root = null;
            }
        }
        parsed = true;
        return root;
    }
}
