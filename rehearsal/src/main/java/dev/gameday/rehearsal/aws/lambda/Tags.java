package dev.gameday.rehearsal.aws.lambda;

import dev.gameday.rehearsal.aws.lambda.answer.LambdaErrors;
import java.util.Map;
import java.util.TreeMap;

/** What Lambda allows in a function's tags: up to 50, and none of AWS's own. */
final class Tags {
    private static final int MOST = 50;

    private Tags() {}

    static void add(LambdaFunction function, Map<String, String> added) {
        Map<String, String> all = new TreeMap<>(function.tags());
        all.putAll(added);
        check(added);
        check(all);
        function.tags().putAll(added);
    }

    static void check(Map<String, String> all) {
        if (all.keySet().stream().anyMatch(key -> key.startsWith("aws:"))) {
            throw LambdaErrors.invalidParameter("Tag keys cannot start with the reserved prefix aws:");
        }
        if (all.size() > MOST) {
            throw LambdaErrors.invalidParameter("A function can have at most " + MOST + " tags.");
        }
    }
}
