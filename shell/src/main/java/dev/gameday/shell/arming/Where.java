package dev.gameday.shell.arming;

import org.jspecify.annotations.Nullable;

/** Which account a command means, as it was typed: a served rehearsal's URL, a profile, and a binding. */
public record Where(@Nullable String rehearsal, String profile, String binding) {}
