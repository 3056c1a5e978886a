/** Answers for people before they are laid out, in lines of a terminal or as a page. */
@NullMarked
package dev.gameday.shell.command.history.sheet;

import org.jspecify.annotations.NullMarked;
