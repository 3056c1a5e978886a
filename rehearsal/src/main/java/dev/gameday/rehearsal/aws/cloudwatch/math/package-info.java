/** Metric math: expressions over series, as the CloudWatch User Guide has them. */
@NullMarked
package dev.gameday.rehearsal.aws.cloudwatch.math;

import org.jspecify.annotations.NullMarked;
