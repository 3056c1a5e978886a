/** What faults of invocations do: the FIS extension that finds them, and the draws that say whom they hit. */
@NullMarked
package dev.gameday.rehearsal.flow.fault;

import org.jspecify.annotations.NullMarked;
