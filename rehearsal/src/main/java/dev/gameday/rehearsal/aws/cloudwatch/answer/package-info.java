/** The errors and pages that CloudWatch answers with. */
@NullMarked
package dev.gameday.rehearsal.aws.cloudwatch.answer;

import org.jspecify.annotations.NullMarked;
