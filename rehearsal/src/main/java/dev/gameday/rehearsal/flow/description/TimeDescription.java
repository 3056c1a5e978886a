package dev.gameday.rehearsal.flow.description;

import java.time.Duration;

/** How long some work takes. */
public sealed interface TimeDescription {
    /** Always equally long. */
    record Fixed(Duration time) implements TimeDescription {}

    /** Exponential. */
    record Exponential(Duration mean) implements TimeDescription {}

    /** Log-normal; {@code spread} is the standard deviation of the logarithm. */
    record LogNormal(Duration median, double spread) implements TimeDescription {}
}
