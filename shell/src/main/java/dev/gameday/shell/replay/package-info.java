/** Recorded sessions executed again: the same run staged once more in a rehearsal of its own. */
@NullMarked
package dev.gameday.shell.replay;

import org.jspecify.annotations.NullMarked;
