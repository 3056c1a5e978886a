/** {@code tutorial}: a first game day, one thing to type at a time. */
@NullMarked
package dev.gameday.shell.command.tutorial;

import org.jspecify.annotations.NullMarked;
