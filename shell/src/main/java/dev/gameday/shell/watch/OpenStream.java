package dev.gameday.shell.watch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gameday.recorder.format.LineFormat;
import dev.gameday.recorder.format.RecordLine;
import dev.gameday.recorder.format.UnreadableLineException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A record's lines for observers elsewhere, as lines of JSON: {@code {"n":…,"at":…,"type":…,"event":{…}}}. Unless all is to
 * be revealed, only what anybody could see who looks at the flow is let through: measurements, alarms, what people say, how
 * far the run is, and its verdict. Which fault it is, where and how, which scenario, and what was predicted or hinted at,
 * is {@code "withheld":true}. A type that this version doesn't know is withheld.
 */
public final class OpenStream {
    private static final Set<String> WHOLE = Set.of(
            "SamplesRead",
            "AlarmChanged",
            "BoundBreached",
            "BoundRegained",
            "BaselineMeasured",
            "RecoveryMeasured",
            "Noted",
            "Detected",
            "Acknowledged",
            "Mitigated",
            "SessionClosed");

    private static final Map<String, Set<String>> IN_PART = Map.of(
            "SessionOpened", Set.of("session", "software", "mode", "operator", "speed"),
            "StepStarted", Set.of("index"),
            "StepEnded", Set.of("index"),
            "StopConditionTripped", Set.of("metric", "tolerance", "observed"),
            "HaltRequested", Set.of("cause", "by"),
            "HintGiven", Set.of("by", "tier"),
            "VerdictReached", Set.of("verdict"));

    private static final ObjectMapper JSON = new ObjectMapper();

    private final boolean revealing;

    /** {@code revealing} lets everything through. */
    public OpenStream(boolean revealing) {
        this.revealing = revealing;
    }

    /** The first line: what this is. */
    public String head(String session) {
        return JSON.createObjectNode()
                .put("stream", "gameday")
                .put("v", 1)
                .put("session", session)
                .put("revealed", revealing)
                .toString();
    }

    /** The line for observers; empty where the record's line can't be read. */
    public Optional<String> line(String recorded) {
        RecordLine read;
        try {
            read = LineFormat.read(recorded.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableLineException newer) {
            return Optional.empty();
        }
        ObjectNode line = JSON.createObjectNode()
                .put("n", read.number())
                .put("at", read.at().toString())
                .put("type", read.type());
        if (revealing || WHOLE.contains(read.type())) {
            line.set("event", read.event());
        } else if (IN_PART.containsKey(read.type())) {
            line.set("event", read.event().deepCopy().retain(IN_PART.get(read.type())));
            line.put("withheld", true);
        } else {
            line.put("withheld", true);
        }
        return Optional.of(line.toString());
    }

    /** The last line: why no more comes. */
    public String end(String why) {
        return JSON.createObjectNode().put("end", why).toString();
    }
}
