package dev.gameday.recorder.replay.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gameday.recorder.format.LineFormat;
import dev.gameday.recorder.format.RecordLine;
import dev.gameday.recorder.format.UnreadableLineException;
import dev.gameday.recorder.replay.Recording;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the events of a recording and of its re-execution part first, and in what. The version of the console is no
 * difference, nor are the files beside the record (a runbook's comments change nothing, and the plan says the rest), nor
 * conditions that the older of two versions did not record.
 */
final class FirstDifference {
    private static final int LONGEST = 160;

    /** The opening and the plan say what a run is staged with. */
    private static final int STAGING = 2;

    private FirstDifference() {}

    /**
     * In sentences; none where they match as far as the recording goes. Where the two were staged with something different,
     * that is the first, and the first event that came of it follows.
     */
    static List<String> of(Recording recorded, Recording again) {
        List<String> before = recorded.lines();
        List<String> after = again.lines();
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            Optional<String> difference = between(before.get(i), after.get(i));
            difference.ifPresent(differences::add);
            if (difference.isPresent() && i >= STAGING) {
                return differences;
            }
        }
        if (before.size() > after.size()) {
            differences.add("the re-execution ends after event " + after.size() + "; recorded is "
                    + described(before.get(after.size())));
        } else if (recorded.closed() && after.size() > before.size()) {
            differences.add("the recording ends after event " + before.size() + "; executed again, there is "
                    + described(after.get(before.size())));
        }
        return differences;
    }

    private static Optional<String> between(String recorded, String again) {
        if (recorded.equals(again)) {
            return Optional.empty();
        }
        Optional<RecordLine> before = read(recorded);
        Optional<RecordLine> after = read(again);
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.of("a line can't be read: " + shortened(before.isEmpty() ? recorded : again));
        }
        return between(before.get(), after.get());
    }

    private static Optional<String> between(RecordLine before, RecordLine after) {
        if (!before.type().equals(after.type())) {
            return Optional.of("event " + before.number() + " was " + before.type() + " at " + before.at() + ", and is "
                    + after.type() + " at " + after.at());
        }
        if (!before.at().equals(after.at())) {
            return Optional.of("event " + before.number() + ", " + before.type() + ", was at " + before.at()
                    + ", and is at " + after.at());
        }
        ObjectNode one = before.event().deepCopy();
        ObjectNode other = after.event().deepCopy();
        if (before.type().equals("SessionOpened")) {
            for (String passedOver : List.of("software", "beside")) {
                one.remove(passedOver);
                other.remove(passedOver);
            }
            if (!one.has("conditions") || !other.has("conditions")) {
                one.remove("conditions");
                other.remove("conditions");
            }
        }
        return path("", one, other).map(path -> "event " + before.number() + ", " + before.type() + ": " + path);
    }

    /** The first place in which the two differ, with what stands there; empty where they are the same. */
    private static Optional<String> path(String at, JsonNode before, JsonNode after) {
        if (before.isObject() && after.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            return names.stream()
                    .map(name -> path(at.isEmpty() ? name : at + "." + name, before.path(name), after.path(name)))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        if (before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                Optional<String> inside = path(at + "[" + i + "]", before.path(i), after.path(i));
                if (inside.isPresent()) {
                    return inside;
                }
            }
            return Optional.empty();
        }
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(at + " was " + value(before) + ", and is " + value(after));
    }

    private static String value(JsonNode node) {
        return node.isMissingNode() ? "nothing" : shortened(node.toString());
    }

    private static String described(String line) {
        return read(line).map(parsed -> parsed.type() + " at " + parsed.at()).orElse("a line that can't be read");
    }

    private static Optional<RecordLine> read(String canonical) {
        String timed = canonical.replaceFirst(",\"type\":", ",\"wall\":\"1970-01-01T00:00:00Z\",\"type\":");
        try {
            return Optional.of(LineFormat.read(timed.getBytes(StandardCharsets.UTF_8)));
        } catch (UnreadableLineException e) {
            return Optional.empty();
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
