/** The commands of those who aren't told what is wrong: rehearse, look, suspect, wait, reveal. */
@NullMarked
package dev.gameday.shell.command.blind;

import org.jspecify.annotations.NullMarked;
