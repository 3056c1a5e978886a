package dev.gameday.catalog.load;

import java.time.Instant;

/** A change of the load by its id: the factor that the clients' rate is multiplied by, and when it ends by itself. */
public record LoadChange(String id, double factor, Instant until) {}
