package dev.gameday.catalog.leftover;

/** Something in the account that carries a session's name or tags: what it is, its name or ARN, whose, and its state. */
public record Leftover(String kind, String name, String session, String state) {}
