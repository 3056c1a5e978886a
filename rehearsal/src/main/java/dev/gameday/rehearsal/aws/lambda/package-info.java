/** The rehearsal's Lambda: configuration, concurrency, invocation, and what the fault extension reads. */
@NullMarked
package dev.gameday.rehearsal.aws.lambda;

import org.jspecify.annotations.NullMarked;
