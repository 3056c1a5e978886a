/** Commands that take a facilitator through a game day. */
@NullMarked
package dev.gameday.shell.command.day;

import org.jspecify.annotations.NullMarked;
