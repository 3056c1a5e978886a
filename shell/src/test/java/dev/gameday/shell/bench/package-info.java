/** Measures how long the console takes to start; run by {@code scripts/bench start}, never by the tests. */
@NullMarked
package dev.gameday.shell.bench;

import org.jspecify.annotations.NullMarked;
