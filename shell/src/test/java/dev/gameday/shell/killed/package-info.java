/** Kills and interrupts consoles that are processes of their own; the account outlives them and must end as it began. */
@NullMarked
package dev.gameday.shell.killed;

import org.jspecify.annotations.NullMarked;
