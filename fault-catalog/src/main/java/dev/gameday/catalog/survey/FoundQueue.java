package dev.gameday.catalog.survey;

import java.util.Optional;

/** A queue that a function reads, and the name of the one that takes what could not be handled, if there is one. */
public record FoundQueue(String name, String arn, Optional<String> deadLetters) {}
