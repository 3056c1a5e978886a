/** What happened in a run: the only state there is. */
@NullMarked
package dev.gameday.runbook.event;

import org.jspecify.annotations.NullMarked;
