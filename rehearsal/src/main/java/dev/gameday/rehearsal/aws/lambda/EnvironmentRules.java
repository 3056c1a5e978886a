package dev.gameday.rehearsal.aws.lambda;

import dev.gameday.rehearsal.aws.lambda.answer.LambdaErrors;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What Lambda allows in a function's environment ("Lambda quotas" and "Defined runtime environment variables"). */
final class EnvironmentRules {
    private static final int MOST_BYTES = 4_096;
    private static final String UNABLE = "Lambda was unable to configure your environment variables because the"
            + " environment variables you have provided ";
    private static final Set<String> RESERVED = Set.of(
            "_HANDLER",
            "_X_AMZN_TRACE_ID",
            "AWS_ACCESS_KEY",
            "AWS_ACCESS_KEY_ID",
            "AWS_DEFAULT_REGION",
            "AWS_EXECUTION_ENV",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
            "AWS_LAMBDA_FUNCTION_NAME",
            "AWS_LAMBDA_FUNCTION_VERSION",
            "AWS_LAMBDA_INITIALIZATION_TYPE",
            "AWS_LAMBDA_LOG_GROUP_NAME",
            "AWS_LAMBDA_LOG_STREAM_NAME",
            "AWS_LAMBDA_RUNTIME_API",
            "AWS_REGION",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
            "LAMBDA_RUNTIME_DIR",
            "LAMBDA_TASK_ROOT");

    private EnvironmentRules() {}

    static void check(Map<String, String> variables) {
        for (String name : variables.keySet()) {
            if (!name.matches("[a-zA-Z][a-zA-Z0-9_]+") && !RESERVED.contains(name)) {
                throw LambdaErrors.constraint(
                        name,
                        "environment.variables",
                        "Map keys must satisfy constraint: [Member must satisfy regular expression pattern:"
                                + " [a-zA-Z]([a-zA-Z0-9_])+]");
            }
        }
        Set<String> reserved = new TreeSet<>(variables.keySet());
        reserved.retainAll(RESERVED);
        if (!reserved.isEmpty()) {
            throw LambdaErrors.invalidParameter(UNABLE
                    + "contains reserved keys that are currently not supported for modification. Reserved keys used in"
                    + " this request: " + String.join(", ", reserved));
        }
        String measured = measured(variables);
        if (measured.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw LambdaErrors.invalidParameter(UNABLE + "exceeded the 4KB limit. String measured: " + measured);
        }
    }

    /** The limit counts the variables as the JSON object that Lambda keeps them in. */
    private static String measured(Map<String, String> variables) {
        StringBuilder json = new StringBuilder("{");
        new TreeMap<>(variables).forEach((name, value) -> {
            String separator = json.length() == 1 ? "" : ",";
            json.append(separator).append(quoted(name)).append(':').append(quoted(value));
        });
        return json.append('}').toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
