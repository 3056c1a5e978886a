package dev.gameday.shell.bench.layer;

import java.util.Map;
import java.util.TreeMap;

/** What a measured function has beside its code: nothing, a layer that finds no document or finds one, or something else. */
enum Layering {
    /** No layer. */
    DIRECT,
    /** No layer, but something in between that only copies bytes. */
    FORWARDED,
    /** The layer, which asks for its document every 30 s and is told that there is none. */
    IDLE,
    /** The layer, which reads a document every second that is in force and hits nothing. */
    POLLING;

    boolean isLayered() {
        return this == IDLE || this == POLLING;
    }

    /** What the layer is to have said once it does what is measured. */
    String sign() {
        return this == POLLING ? "\"event\":\"begun\"" : "\"event\":\"alive\"";
    }

    /** The variables that make it so, with the document in that store. */
    Map<String, String> variables(String store, String bootstrap, int port) {
        Map<String, String> variables = new TreeMap<>();
        if (isLayered()) {
            String key = this == POLLING ? ReadDocument.KEY : "none.json";
            variables.put("AWS_LAMBDA_EXEC_WRAPPER", bootstrap);
            variables.put("AWS_ENDPOINT_URL_S3", store);
            variables.put("GAMEDAY_FAULTS", "arn:aws:s3:::" + ReadDocument.BUCKET + "/" + key);
            variables.put("GAMEDAY_PORT", Integer.toString(port));
            variables.put("GAMEDAY_POLL_SECONDS", this == POLLING ? "1" : "30");
        }
        return variables;
    }
}
