/** The people of the day at this console: its roster, their sealed predictions, and what they say to a run. */
@NullMarked
package dev.gameday.shell.people;

import org.jspecify.annotations.NullMarked;
