/** Two sessions beside each other, in sentences. */
@NullMarked
package dev.gameday.recorder.comparison;

import org.jspecify.annotations.NullMarked;
