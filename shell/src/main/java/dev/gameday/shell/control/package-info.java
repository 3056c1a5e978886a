/** Lets a second terminal of the same person speak to a run that is under way in another console. */
@NullMarked
package dev.gameday.shell.control;

import org.jspecify.annotations.NullMarked;
