/** Files and folders that nobody but their owner reads. */
@NullMarked
package dev.gameday.recorder.owned;

import org.jspecify.annotations.NullMarked;
