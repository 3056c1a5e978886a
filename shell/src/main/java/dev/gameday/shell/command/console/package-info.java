/** The commands about the console itself. */
@NullMarked
package dev.gameday.shell.command.console;

import org.jspecify.annotations.NullMarked;
