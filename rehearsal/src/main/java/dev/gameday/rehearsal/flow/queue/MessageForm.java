package dev.gameday.rehearsal.flow.queue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form of a queue's messages: a JSON object with these fields. A text's example may say {@code {number}} for the
 * request's number, or {@code {number%N}} for its remainder; a field without an example is a whole number of one or more.
 */
public final class MessageForm {
    private static final Pattern OBJECT = Pattern.compile("\\s*\\{.*}\\s*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\{number(?:%([0-9]+))?}");
    private static final int USUAL_NUMBER = 100;

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, Pattern> fields = new LinkedHashMap<>();
    private final String errorType;

    /** Messages with these fields; an empty example stands for a number. A reader fails of others with that error. */
    public MessageForm(Map<String, String> examples, String errorType) {
        this.errorType = errorType;
        examples.forEach((name, example) -> {
            String value = example.isEmpty() ? "[1-9]\\d{0,8}\\s*[,}]" : "\"[\\w-]{1,64}\"";
            texts.put(name, example);
            fields.put(name, Pattern.compile("\"" + Pattern.quote(name) + "\"\\s*:\\s*" + value));
        });
    }

    /** The error that a reader of a message in another form fails with. */
    public String errorType() {
        return errorType;
    }

    String body(long number) {
        return texts.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + value(field.getValue(), number))
                .collect(Collectors.joining(",", "{", "}"));
    }

    boolean isWellFormed(String body) {
        return OBJECT.matcher(body).matches()
                && fields.values().stream()
                        .allMatch(field -> field.matcher(body).find());
    }

    private static String value(String example, long number) {
        if (example.isEmpty()) {
            return String.valueOf(USUAL_NUMBER);
        }
        return "\""
                + NUMBER.matcher(example)
                        .replaceAll(found -> String.valueOf(
                                found.group(1) == null ? number : number % Long.parseLong(found.group(1))))
                + "\"";
    }
}
