/** Taps what the terminal is given, and keeps it as the cast of the run at hand. */
@NullMarked
package dev.gameday.shell.cast;

import org.jspecify.annotations.NullMarked;
