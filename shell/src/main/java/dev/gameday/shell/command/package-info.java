/** The commands, one package per noun and one class per command. */
@NullMarked
package dev.gameday.shell.command;

import org.jspecify.annotations.NullMarked;
