package dev.gameday.rehearsal.sandbox.runtime;

/**
 * What a runtime answered: a result, or an error in the JSON of {@code errorType} and {@code errorMessage}.
 */
public record Answer(Kind kind, Payload body) {
    /** Whether the function succeeded. */
    public enum Kind {
        /** The handler's result. */
        RESULT,
        /** An error of the handler, of the function's start, or of the runtime. */
        ERROR
    }

    /** An error in the form that Lambda answers with. */
    public static Answer error(String type, String message) {
        String json = "{\"errorType\":\"" + escaped(type) + "\",\"errorMessage\":\"" + escaped(message) + "\"}";
        return new Answer(Kind.ERROR, Payload.of(json));
    }

    private static String escaped(String text) {
        StringBuilder json = new StringBuilder();
        text.chars().forEach(each -> {
            if (each == '"' || each == '\\') {
                json.append('\\').append((char) each);
            } else if (each < ' ') {
                json.append("\\u%04x".formatted(each));
            } else {
                json.append((char) each);
            }
        });
        return json.toString();
    }
}
