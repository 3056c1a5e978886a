/** Runbooks: looked at, checked, planned, run. */
@NullMarked
package dev.gameday.shell.command.scenario;

import org.jspecify.annotations.NullMarked;
