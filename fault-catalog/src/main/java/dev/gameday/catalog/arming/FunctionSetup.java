package dev.gameday.catalog.arming;

import java.time.Instant;
import java.util.Optional;

/**
 * A function as arming sees it. {@code runtime} is empty for a container image; {@code unreadable} says why its variables
 * can't be read, where they can't: then {@code arrangement} doesn't hold them and must not be written. {@code revision}
 * guards a write; {@code modified} is when its configuration was last changed.
 */
public record FunctionSetup(
        String name,
        String arn,
        String runtime,
        String architecture,
        String role,
        String logGroup,
        Arrangement arrangement,
        Optional<String> unreadable,
        Readiness readiness,
        String revision,
        Instant modified) {}
