/** Amazon CloudWatch: metrics in bounded memory, metric mathematics, and alarms that evaluate on the agenda. */
@NullMarked
package dev.gameday.rehearsal.aws.cloudwatch;

import org.jspecify.annotations.NullMarked;
