/** Reading and writing metrics: queries, their checks and their answers. */
@NullMarked
package dev.gameday.rehearsal.aws.cloudwatch.query;

import org.jspecify.annotations.NullMarked;
