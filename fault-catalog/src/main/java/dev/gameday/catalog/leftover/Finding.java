package dev.gameday.catalog.leftover;

import dev.gameday.catalog.Undo;
import java.util.Optional;

/**
 * One thing that a look through the account found. {@code ours} says whether it carries our names or tags; only that is
 * ever removed. {@code undo} is how, where what it carries says so; {@code byHand} is the command that a person would
 * type.
 */
public record Finding(Leftover leftover, boolean ours, Optional<Undo> undo, String byHand) {}
