/** What moves a rehearsal's time: a wall clock, a person's word, or the console that it is in. */
@NullMarked
package dev.gameday.rehearsal.clock;

import org.jspecify.annotations.NullMarked;
