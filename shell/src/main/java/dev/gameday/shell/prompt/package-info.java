/** The three ways to drive the console: the prompt, one command, a script. */
@NullMarked
package dev.gameday.shell.prompt;

import org.jspecify.annotations.NullMarked;
