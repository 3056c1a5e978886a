/** The only thing that acts: a pure core that decides, and a thin loop that runs what it decided. */
@NullMarked
package dev.gameday.runbook.conductor;

import org.jspecify.annotations.NullMarked;
