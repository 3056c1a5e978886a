/** The Lambda service: functions, their environments, limits, faults and reports. */
@NullMarked
package dev.gameday.rehearsal.flow.function;

import org.jspecify.annotations.NullMarked;
