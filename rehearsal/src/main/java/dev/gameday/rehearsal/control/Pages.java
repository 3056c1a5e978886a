package dev.gameday.rehearsal.control;

import dev.gameday.rehearsal.wire.Request;
import dev.gameday.rehearsal.wire.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages below the path: how each is asked for, what it does, and who answers. */
enum Pages {
    DESCRIBE("GET", "", "this description", (control, id, request) -> control.describe()),
    LOADS(
            "GET",
            "/load",
            "the changes of load",
            (control, id, request) -> control.load().list()),
    LOAD_PUT(
            "PUT",
            "/load/{id}",
            "multiplies the load: {\"factor\":3,\"for\":\"PT3M\"}",
            (control, id, request) -> control.load().put(id, request)),
    LOAD_REMOVE(
            "DELETE",
            "/load/{id}",
            "ends a change of load",
            (control, id, request) -> control.load().remove(id)),
    TROUBLES(
            "GET",
            "/trouble",
            "the trouble there is",
            (control, id, request) -> control.trouble().list()),
    TROUBLE_ADD(
            "POST",
            "/trouble",
            "begins trouble: {\"calls\":\"fis:StopExperiment\",\"kind\":\"throttle\",\"percentage\":50,\"for\":\"PT3M\"}",
            (control, id, request) -> control.trouble().add(request)),
    TROUBLE_REMOVE_ALL(
            "DELETE",
            "/trouble",
            "ends all trouble",
            (control, id, request) -> control.trouble().removeAll()),
    TROUBLE_REMOVE(
            "DELETE",
            "/trouble/{id}",
            "ends one trouble",
            (control, id, request) -> control.trouble().remove(id)),
    CLOCK(
            "GET",
            "/clock",
            "the time and who moves it",
            (control, id, request) -> control.clock().show()),
    CLOCK_MOVE(
            "POST",
            "/clock",
            "moves a clock that is told the time: {\"advance\":\"PT1M\"} or {\"to\":\"2026-01-05T09:10:00Z\"}",
            (control, id, request) -> control.clock().move(request)),
    REVEAL("GET", "/reveal", "the truth: requests, faults, load, trouble", (control, id, request) -> control.reveal()),
    LAYERS(
            "GET",
            "/layers",
            "whether functions' layers are run, and what they do",
            (control, id, request) -> control.layers()),
    FLOW("GET", "/flow", "what the flow is made of", (control, id, request) -> control.flow());

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    private final String method;
    private final String path;
    private final String purpose;
    /** No answer holds anything. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Answer answer;

    @FunctionalInterface
    private interface Answer {
        Response answer(Control control, String id, Request request);
    }

    Pages(String method, String path, String purpose, Answer answer) {
        this.method = method;
        this.path = path;
        this.purpose = purpose;
        this.answer = answer;
    }

    static Response answer(Control control, Request request) {
        String below = request.rawPath().substring(Control.PATH.length()).replaceFirst("/$", "");
        List<Pages> there =
                Arrays.stream(values()).filter(page -> page.isAt(below)).toList();
        if (there.isEmpty()) {
            throw new Refusal(
                    404, "there is nothing at " + Control.PATH + below + "; GET " + Control.PATH + " lists all");
        }
        Pages page = there.stream()
                .filter(each -> each.method.equals(request.method()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        405,
                        Control.PATH + below + " takes "
                                + String.join(
                                        ", ",
                                        there.stream().map(each -> each.method).toList())));
        return page.answer.answer(control, page.id(below), request);
    }

    static List<Map<String, Object>> described() {
        return Arrays.stream(values()).map(Pages::fields).toList();
    }

    /** What follows the path of all. */
    String path() {
        return path;
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("method", method);
        fields.put("path", Control.PATH + path);
        fields.put("purpose", purpose);
        return fields;
    }

    private boolean isAt(String below) {
        return hasId() ? below.startsWith(prefix()) && below.length() > prefix().length() : below.equals(path);
    }

    private String id(String below) {
        if (!hasId()) {
            return "";
        }
        String id = below.substring(prefix().length());
        Matcher matcher = ID.matcher(id);
        if (!matcher.matches()) {
            throw new Refusal(400, "an id is 1 to 128 letters, digits, dots, dashes and underscores");
        }
        return id;
    }

    private boolean hasId() {
        return path.endsWith("{id}");
    }

    private String prefix() {
        return path.replace("{id}", "");
    }
}
