/** EventBridge Scheduler: schedules, their groups, and the calls that they make when they are due. */
@NullMarked
package dev.gameday.rehearsal.aws.scheduler;

import org.jspecify.annotations.NullMarked;
