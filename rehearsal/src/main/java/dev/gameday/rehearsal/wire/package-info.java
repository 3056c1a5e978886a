/** One generic adapter from HTTP requests of any AWS protocol to typed SDK handlers. */
@NullMarked
package dev.gameday.rehearsal.wire;

import org.jspecify.annotations.NullMarked;
