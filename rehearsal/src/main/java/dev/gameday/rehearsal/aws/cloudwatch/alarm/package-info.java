/** Alarms: their rules, their evaluation, their states and history. */
@NullMarked
package dev.gameday.rehearsal.aws.cloudwatch.alarm;

import org.jspecify.annotations.NullMarked;
