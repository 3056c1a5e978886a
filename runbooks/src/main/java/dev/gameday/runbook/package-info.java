/** A runbook: the story of one experiment, in logical names, and the binding that says what they are here. */
@NullMarked
package dev.gameday.runbook;

import org.jspecify.annotations.NullMarked;
