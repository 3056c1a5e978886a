/** The processes of sandboxes: how they are started, stopped, measured and ended, with nothing left behind. */
@NullMarked
package dev.gameday.rehearsal.sandbox.process;

import org.jspecify.annotations.NullMarked;
