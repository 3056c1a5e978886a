package dev.gameday.rehearsal.sandbox.runtime;

import java.time.Instant;
import java.util.Optional;

/**
 * One invocation as the Runtime API hands it to the runtime. {@code deadline} is in real time; {@code clientContext} is
 * JSON.
 */
public record Event(
        String requestId,
        Instant deadline,
        String functionArn,
        String traceId,
        Optional<String> clientContext,
        Payload payload) {}
