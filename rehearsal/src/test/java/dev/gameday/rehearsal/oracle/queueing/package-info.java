/** Closed forms of queueing theory, in seconds. They know nothing of the flow. */
@NullMarked
package dev.gameday.rehearsal.oracle.queueing;

import org.jspecify.annotations.NullMarked;
