/** An AWS stand-in on loopback with a practice flow; it knows nothing of the console that calls it. */
@NullMarked
package dev.gameday.rehearsal;

import org.jspecify.annotations.NullMarked;
