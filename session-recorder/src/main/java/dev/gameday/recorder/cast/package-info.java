/** The terminal as it was seen during a session, kept as an asciicast beside the record. */
@NullMarked
package dev.gameday.recorder.cast;

import org.jspecify.annotations.NullMarked;
