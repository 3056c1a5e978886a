/** SQS queues and the event source mappings that read them. */
@NullMarked
package dev.gameday.rehearsal.flow.queue;

import org.jspecify.annotations.NullMarked;
