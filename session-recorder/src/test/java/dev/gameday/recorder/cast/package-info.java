/** Tests of casts. */
@NullMarked
package dev.gameday.recorder.cast;

import org.jspecify.annotations.NullMarked;
