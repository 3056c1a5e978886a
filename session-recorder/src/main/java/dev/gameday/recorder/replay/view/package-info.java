/** A recording played like a tape: forwards and backwards, at any speed, from marker to marker. */
@NullMarked
package dev.gameday.recorder.replay.view;

import org.jspecify.annotations.NullMarked;
