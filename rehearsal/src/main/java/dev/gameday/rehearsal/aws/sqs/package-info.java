/** SQS over the queues of the rehearsal: messages, their attributes, batches, and the errors of its service model. */
@NullMarked
package dev.gameday.rehearsal.aws.sqs;

import org.jspecify.annotations.NullMarked;
