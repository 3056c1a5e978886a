/** The practice flow: a deterministic, seeded, discrete-event simulation on a clock; no HTTP, no AWS type. */
@NullMarked
package dev.gameday.rehearsal.flow;

import org.jspecify.annotations.NullMarked;
