/** Amazon CloudWatch Logs: the latest lines of each log group, and the search in them. */
@NullMarked
package dev.gameday.rehearsal.aws.logs;

import org.jspecify.annotations.NullMarked;
