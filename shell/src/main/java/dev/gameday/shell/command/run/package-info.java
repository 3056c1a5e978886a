/** What is said to a run while it is under way. */
@NullMarked
package dev.gameday.shell.command.run;

import org.jspecify.annotations.NullMarked;
