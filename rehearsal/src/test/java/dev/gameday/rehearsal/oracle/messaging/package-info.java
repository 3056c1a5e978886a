/** Closed forms of queues and streams: redelivery, batches, backlogs. They know nothing of the flow. */
@NullMarked
package dev.gameday.rehearsal.oracle.messaging;

import org.jspecify.annotations.NullMarked;
