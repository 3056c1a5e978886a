/** How fast the practice flow is simulated, and how much memory a simulated day takes. */
@NullMarked
package dev.gameday.rehearsal.bench;

import org.jspecify.annotations.NullMarked;
