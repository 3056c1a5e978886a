package dev.gameday.rehearsal.sandbox;

import dev.gameday.rehearsal.sandbox.runtime.Payload;
import java.util.Optional;

/**
 * One event for a function, under the ARN that it was invoked by. {@code payload} and {@code clientContext}
 * are JSON.
 */
public record Invocation(String requestId, String functionArn, Optional<String> clientContext, Payload payload) {}
