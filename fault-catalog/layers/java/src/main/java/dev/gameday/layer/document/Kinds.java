package dev.gameday.layer.document;

import dev.gameday.layer.fault.Corrupt;
import dev.gameday.layer.fault.Delay;
import dev.gameday.layer.fault.Effect;
import dev.gameday.layer.fault.Ending;
import dev.gameday.layer.fault.Timeout;
import dev.gameday.layer.fault.Truncate;
import dev.gameday.layer.fault.held.BusyCpu;
import dev.gameday.layer.fault.held.Deny;
import dev.gameday.layer.fault.held.FullTmp;
import dev.gameday.layer.fault.held.MemoryPressure;
import dev.gameday.layer.json.Fields;
import dev.gameday.layer.json.Unusable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The kinds of fault, by their words in the document, each with its keys. */
final class Kinds {
    private static final Map<String, Kind> KINDS = new HashMap<>();

    static {
        add("delay", Delay::read, "milliseconds");
        add("error", Ending::error, "run", "type", "message");
        add("response", Ending::response, "run", "status", "contentType", "body");
        add("timeout", fields -> new Timeout());
        add("truncate", Truncate::read, "keep");
        add("corrupt", Corrupt::read, "bytes");
        add("memory", MemoryPressure::read, "megabytes");
        add("tmp", FullTmp::read, "leaveMegabytes");
        add("cpu", BusyCpu::read, "threads");
        add("deny", Deny::read, "hosts");
    }

    private Kinds() {}

    /** The effect of the kind that a fault names. */
    static Effect read(Fields fields) throws Unusable {
        String name = fields.text("kind", 1, 100);
        Kind kind = KINDS.get(name);
        if (kind == null) {
            throw new Unusable("unknown kind '" + name + "'; known: " + KINDS.keySet());
        }
        fields.allowOnly(kind.keys);
        return kind.reader.read(fields);
    }

    private static void add(String name, Reader reader, String... keys) {
        Set<String> all = new HashSet<>(Arrays.asList("kind", "percentage", "match"));
        all.addAll(Arrays.asList(keys));
        KINDS.put(name, new Kind(all, reader));
    }

    private interface Reader {
        Effect read(Fields fields) throws Unusable;
    }

    private static final class Kind {
        private final Set<String> keys;
        private final Reader reader;

        Kind(Set<String> keys, Reader reader) {
            this.keys = keys;
            this.reader = reader;
        }
    }
}
