/** What has to be right before a scenario is run, line by line, each with the command that mends it where there is one. */
@NullMarked
package dev.gameday.shell.preflight;

import org.jspecify.annotations.NullMarked;
