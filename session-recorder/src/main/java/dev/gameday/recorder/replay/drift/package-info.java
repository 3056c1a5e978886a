/** What differs between a recording and its re-execution. */
@NullMarked
package dev.gameday.recorder.replay.drift;

import org.jspecify.annotations.NullMarked;
