package dev.gameday.layer.fault;

import dev.gameday.layer.json.JsonText;
import java.nio.charset.StandardCharsets;

/** What Lambda is told in a handler's place: a response, or that the invocation failed. */
public final class Answer {
    private static final String ERROR = "error";

    private final String resource;
    private final String headers;
    private final byte[] body;

    private Answer(String resource, String headers, String body) {
        this.resource = resource;
        this.headers = headers;
        this.body = body.getBytes(StandardCharsets.UTF_8);
    }

    /** A response with this JSON. */
    static Answer response(JsonText body) {
        return new Answer("response", "", body.toString());
    }

    /** An error of this type, which must be fit for a header, with this message. */
    static Answer error(String type, String message) {
        String body = new JsonText()
                .with("errorMessage", message)
                .with("errorType", type)
                .toString();
        return new Answer(ERROR, "Lambda-Runtime-Function-Error-Type: " + type + "\r\n", body);
    }

    /** Whether it is an error, and not a response. */
    public boolean isError() {
        return resource.equals(ERROR);
    }

    /** The JSON of the response or the error. */
    public String body() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** It as a call of the Runtime API at this host. */
    public byte[] request(String host, String requestId) {
        byte[] head = ("POST /2018-06-01/runtime/invocation/" + requestId + "/" + resource + " HTTP/1.1\r\n"
                        + "Host: " + host + "\r\nContent-Type: application/json\r\n" + headers
                        + "Content-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }
}
