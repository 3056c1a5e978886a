/** {@code scenario new} and {@code scenario schema}: what helps to write a runbook. */
@NullMarked
package dev.gameday.shell.command.scenario.draft;

import org.jspecify.annotations.NullMarked;
