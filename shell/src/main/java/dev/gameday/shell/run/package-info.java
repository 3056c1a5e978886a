/** Runs from the console's side: what is ordered, the environment it runs in, the one run at hand, what came of it. */
@NullMarked
package dev.gameday.shell.run;

import org.jspecify.annotations.NullMarked;
