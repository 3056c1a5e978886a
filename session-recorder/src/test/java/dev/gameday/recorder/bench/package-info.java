/** Benchmarks of the record, run by {@code scripts/bench record}. */
@NullMarked
package dev.gameday.recorder.bench;

import org.jspecify.annotations.NullMarked;
