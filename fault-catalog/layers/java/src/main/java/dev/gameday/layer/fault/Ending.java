package dev.gameday.layer.fault;

import dev.gameday.layer.json.Fields;
import dev.gameday.layer.json.JsonText;
import dev.gameday.layer.json.Unusable;
import java.util.regex.Pattern;

/** Answers in the handler's place: with an error, or with an HTTP integration's response. The handler may run before. */
public final class Ending implements Effect {
    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9_.]{1,100}");

    private final String kind;
    private final boolean run;
    private final Answer answer;

    private Ending(String kind, boolean run, Answer answer) {
        this.kind = kind;
        this.run = run;
        this.answer = answer;
    }

    /** What the document says of an error. */
    public static Ending error(Fields fields) throws Unusable {
        String type = fields.has("type") ? Fields.text(fields.value("type"), "'type'", TYPE) : "GamedayFault";
        String message = fields.text("message", 1000, "");
        return new Ending("error", fields.isTrue("run"), Answer.error(type, message));
    }

    /** What the document says of a response. */
    public static Ending response(Fields fields) throws Unusable {
        String contentType = fields.text("contentType", 200, "application/json");
        JsonText body = new JsonText()
                .with("statusCode", fields.integer("status", 0, 999))
                .withJson(
                        "headers",
                        new JsonText().with("Content-Type", contentType).toString())
                .with("body", fields.text("body", 16384, ""));
        return new Ending("response", fields.isTrue("run"), Answer.response(body));
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public boolean isLast() {
        return true;
    }

    @Override
    public void begin(Course course) {
        if (run) {
            course.replace(this, answer);
        } else {
            course.applied(this);
            course.answer(answer);
        }
    }
}
