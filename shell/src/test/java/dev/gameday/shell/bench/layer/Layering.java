package dev.gameday.shell.bench.layer;

import java.util.Map;
import java.util.TreeMap;

/** What a measured function has beside its code: nothing, or a layer that finds no document, or one that finds one. */
enum Layering {
    /** No layer. */
    DIRECT,
    /** The layer, which asks for its document every 30 s and is told that there is none. */
    IDLE,
    /** The layer, which reads a document every second that is in force and hits nothing. */
    POLLING;

    boolean isLayered() {
        return this != DIRECT;
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
