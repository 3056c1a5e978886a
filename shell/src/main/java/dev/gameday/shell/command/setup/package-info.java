/** {@code setup}: what an account has to have and to allow before a game day, printed and never applied. */
@NullMarked
package dev.gameday.shell.command.setup;

import org.jspecify.annotations.NullMarked;
