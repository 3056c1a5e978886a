/** The live panel: the whole screen while a run goes on, and the only place that knows Lanterna. */
@NullMarked
package dev.gameday.shell.panel;

import org.jspecify.annotations.NullMarked;
