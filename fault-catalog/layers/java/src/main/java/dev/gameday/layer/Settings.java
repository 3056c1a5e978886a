package dev.gameday.layer;

import dev.gameday.layer.source.Source;
import dev.gameday.layer.source.Sources;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** What the function's variables say to the layer. What can be left out and is unusable is as good as left out. */
public final class Settings {
    private static final int USUAL_PORT = 9009;
    private static final int USUAL_POLL = 30;
    private static final int LONGEST_POLL = 300;

    private final Map<String, String> environment;

    /** Those of a function with these variables. */
    public Settings(Map<String, String> environment) {
        this.environment = Collections.unmodifiableMap(new HashMap<>(environment));
    }

    /** The Runtime API's {@code host:port}. */
    String runtimeApi() {
        return needed("AWS_LAMBDA_RUNTIME_API");
    }

    /** Where the document is. */
    Source source(Clock clock) {
        String place = needed("GAMEDAY_FAULTS");
        try {
            return Sources.of(place, environment, clock);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("GAMEDAY_FAULTS: " + e.getMessage(), e);
        }
    }

    String function() {
        return environment.getOrDefault("AWS_LAMBDA_FUNCTION_NAME", "");
    }

    /** How often the document is looked for. */
    public Duration poll() {
        int seconds = number("GAMEDAY_POLL_SECONDS", USUAL_POLL);
        return Duration.ofSeconds(seconds < 1 || seconds > LONGEST_POLL ? USUAL_POLL : seconds);
    }

    /** Whether the function may have several invocations at the same time; it is told then how many. */
    boolean atOnce() {
        return has("AWS_LAMBDA_MAX_CONCURRENCY");
    }

    /** The port that the function's runtime finds the layer at. */
    int port() {
        int port = number("GAMEDAY_PORT", USUAL_PORT);
        return port < 1 || port > 65535 ? USUAL_PORT : port;
    }

    /** The folder that the function may write to. */
    Path tmp() {
        return Paths.get(environment.getOrDefault("GAMEDAY_TMP", "/tmp"));
    }

    /** Whether outgoing calls are to go through the layer. */
    boolean wantsEgress() {
        return "proxy".equals(environment.get("GAMEDAY_EGRESS"));
    }

    /** Whether the variable is there, whatever it holds. */
    boolean has(String name) {
        return environment.containsKey(name);
    }

    private String needed(String name) {
        String value = environment.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }

    private int number(String name, int otherwise) {
        try {
            return Integer.parseInt(environment.getOrDefault(name, ""));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
