/** One file that holds a whole session, to be handed on: written, and read with every check. */
@NullMarked
package dev.gameday.recorder.bundle;

import org.jspecify.annotations.NullMarked;
