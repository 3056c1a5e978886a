package dev.gameday.rehearsal.trouble;

import dev.gameday.rehearsal.wire.Call;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which calls are meant: {@code fis:StopExperiment}, {@code s3:*}, {@code lambda:Get*}, {@code *:*}; any case. */
public record CallPattern(String service, String operation) {
    private static final int LONGEST = 100;

    /** Refuses what is empty. */
    public CallPattern {
        if (service.isBlank() || operation.isBlank()) {
            throw new IllegalArgumentException(
                    "a call is written as service:Operation, for example fis:StopExperiment");
        }
    }

    /** Reads {@code service:Operation}; throws {@link IllegalArgumentException} with a sentence where it is none. */
    public static CallPattern parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a call is written as service:Operation, for example fis:StopExperiment or s3:*");
        }
        return new CallPattern(text.substring(0, colon), text.substring(colon + 1));
    }

    boolean matches(Call call) {
        return matches(service, call.service()) && matches(operation, call.operation());
    }

    /** Whether any of these operations, by service, is meant. */
    public boolean meansAny(Map<String, List<String>> operations) {
        return operations.entrySet().stream()
                .anyMatch(entry ->
                        entry.getValue().stream().anyMatch(operation -> matches(new Call(entry.getKey(), operation))));
    }

    private static boolean matches(String pattern, String name) {
        String expression = "\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E";
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE)
                .matcher(name)
                .matches();
    }

    @Override
    public String toString() {
        return service + ":" + operation;
    }
}
