/** Follows a run of another console on this machine, and can do nothing to it. */
@NullMarked
package dev.gameday.shell.watch;

import org.jspecify.annotations.NullMarked;
