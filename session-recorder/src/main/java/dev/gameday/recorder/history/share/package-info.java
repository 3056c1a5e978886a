/** Records that many consoles share through one store: sent once, whole or not at all, and checked when they are fetched. */
@NullMarked
package dev.gameday.recorder.history.share;

import org.jspecify.annotations.NullMarked;
