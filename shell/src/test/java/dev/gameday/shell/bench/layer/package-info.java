/** Measures what a fault layer costs a function that has it; run by {@code scripts/bench layer}, never by the tests. */
@NullMarked
package dev.gameday.shell.bench.layer;

import org.jspecify.annotations.NullMarked;
