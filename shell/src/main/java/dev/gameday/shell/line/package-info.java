/** From the words that were typed to the command, its options and its arguments. */
@NullMarked
package dev.gameday.shell.line;

import org.jspecify.annotations.NullMarked;
