/** Closed forms of chance: durations and their percentiles, retries, back-off and zones. They know nothing of the flow. */
@NullMarked
package dev.gameday.rehearsal.oracle.chance;

import org.jspecify.annotations.NullMarked;
