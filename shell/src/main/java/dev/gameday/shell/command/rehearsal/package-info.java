/** The commands about the rehearsal cloud itself: serving it, and trouble in it. */
@NullMarked
package dev.gameday.shell.command.rehearsal;

import org.jspecify.annotations.NullMarked;
