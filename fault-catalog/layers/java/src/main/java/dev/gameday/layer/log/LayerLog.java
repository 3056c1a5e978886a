package dev.gameday.layer.log;

import dev.gameday.layer.json.JsonText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;

/**
 * The layer's lines on standard output, which Lambda carries to the function's log. A line is written at once and whole.
 * A fault's line is a metric too, in CloudWatch's embedded metric format. Where nothing can be written, nothing is said.
 */
public final class LayerLog {
    private static final String METRIC = "\"CloudWatchMetrics\":[{\"Namespace\":\"gameday\","
            + "\"Dimensions\":[[\"function\",\"kind\"]],"
            + "\"Metrics\":[{\"Name\":\"FaultsApplied\",\"Unit\":\"Count\"}]}]";

    private final OutputStream out;
    private final Clock clock;
    private final String function;

    /** A log of this function's layer. */
    public LayerLog(OutputStream out, Clock clock, String function) {
        this.out = out;
        this.clock = clock;
        this.function = function;
    }

    /** The layer serves. */
    public void alive() {
        write(layer("alive").with("version", 1).with("layer", "java"));
    }

    /** The layer does nothing in this sandbox; the function runs as if it weren't there. */
    public void aside(String because) {
        write(layer("aside").with("because", because));
    }

    /** A document has come into force. */
    public void begun(String id, Instant expiresAt) {
        write(layer("begun").with("id", id).with("expiresAt", expiresAt.toString()));
    }

    /** A document is no longer in force. */
    public void ended(String id, String because) {
        write(layer("ended").with("id", id).with("because", because));
    }

    /** What was readable can't be read or used any more. */
    public void unreadable(String because) {
        write(layer("unreadable").with("because", because));
    }

    /** A fault is applied. */
    public void applied(String document, String kind, String requestId) {
        write(counted(fault(document, kind, requestId)));
    }

    /** A fault is applied for so long. */
    public void applied(String document, String kind, String requestId, long milliseconds) {
        write(counted(fault(document, kind, requestId).with("milliseconds", milliseconds)));
    }

    /** A fault was chosen and can't be applied. */
    public void notApplied(String document, String kind, String requestId, String because) {
        write(fault(document, kind, requestId).with("applied", false).with("because", because));
    }

    private static JsonText layer(String event) {
        return new JsonText().with("gameday", "layer").with("event", event);
    }

    private static JsonText fault(String document, String kind, String requestId) {
        return new JsonText()
                .with("gameday", "fault")
                .with("id", document)
                .with("kind", kind)
                .with("requestId", requestId);
    }

    private JsonText counted(JsonText fault) {
        return fault.withJson("_aws", "{\"Timestamp\":" + clock.millis() + "," + METRIC + "}")
                .with("function", function)
                .with("FaultsApplied", 1);
    }

    private synchronized void write(JsonText line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            // There is nobody left to tell.
        }
    }
}
