package dev.gameday.catalog.workbench;

import java.util.Optional;

/** How many messages of a queue can be received now, how many are being worked on, and the name of its dead-letter queue. */
public record QueueDepth(String name, int waiting, int hidden, Optional<String> deadLetters) {}
