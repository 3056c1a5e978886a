/** What CloudWatch keeps of metrics: their series, for as long as CloudWatch does, and what is read of them. */
@NullMarked
package dev.gameday.rehearsal.aws.cloudwatch.metric;

import org.jspecify.annotations.NullMarked;
