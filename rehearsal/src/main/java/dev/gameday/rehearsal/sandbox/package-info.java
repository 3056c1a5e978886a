/**
 * Functions' real code, run in child processes of this machine as Lambda runs it: one event at a time in each, stopped
 * between events, within bounds of time, memory and space.
 */
@NullMarked
package dev.gameday.rehearsal.sandbox;

import org.jspecify.annotations.NullMarked;
