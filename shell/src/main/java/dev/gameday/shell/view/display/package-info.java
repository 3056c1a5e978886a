/** What is shown of a run: its banner, clocks, map, metrics, plan, roster and steps, as styled lines. */
@NullMarked
package dev.gameday.shell.view.display;

import org.jspecify.annotations.NullMarked;
