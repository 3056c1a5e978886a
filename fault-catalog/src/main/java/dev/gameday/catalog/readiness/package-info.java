/** Whether a plan could begin now: what is asked of an account right before a run. */
@NullMarked
package dev.gameday.catalog.readiness;

import org.jspecify.annotations.NullMarked;
