/** The practice flow against closed forms, over many seeds: the proof that it is a right instrument. */
@NullMarked
package dev.gameday.rehearsal.oracle;

import org.jspecify.annotations.NullMarked;
