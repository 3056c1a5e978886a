/** The pure core of the conductor: what a run's state is, and what follows from a command; it never acts. */
@NullMarked
package dev.gameday.runbook.conductor.core;

import org.jspecify.annotations.NullMarked;
