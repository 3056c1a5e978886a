/** The index over all sessions in SQLite: what was read of each record, so that only changed ones are read again. */
@NullMarked
package dev.gameday.recorder.history.index;

import org.jspecify.annotations.NullMarked;
