/** Flows of one seed each, in surroundings that an oracle can break, and what they measured. */
@NullMarked
package dev.gameday.rehearsal.oracle.trial;

import org.jspecify.annotations.NullMarked;
