/** Recorded sessions once more: viewed, reassessed, executed again, and told apart. */
@NullMarked
package dev.gameday.recorder.replay;

import org.jspecify.annotations.NullMarked;
