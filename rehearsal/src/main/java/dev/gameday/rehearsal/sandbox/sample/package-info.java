/**
 * Samples of what layers do to a function that is simulated: a handler that does nothing is run for real, with the
 * function's layers and variables, again and again.
 */
@NullMarked
package dev.gameday.rehearsal.sandbox.sample;

import org.jspecify.annotations.NullMarked;
