/** The console as it speaks with people: lines and styles, questions, progress, and what is told of a run. */
@NullMarked
package dev.gameday.shell.console;

import org.jspecify.annotations.NullMarked;
