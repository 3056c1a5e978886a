/** The pure planner: a runbook, a catalog, a binding and facts in; a plan, or every problem, out. */
@NullMarked
package dev.gameday.runbook.plan;

import org.jspecify.annotations.NullMarked;
