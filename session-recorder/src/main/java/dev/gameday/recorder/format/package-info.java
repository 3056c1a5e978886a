/** The record's format: JSON Lines, one event a line, versioned; an old version stays readable. */
@NullMarked
package dev.gameday.recorder.format;

import org.jspecify.annotations.NullMarked;
