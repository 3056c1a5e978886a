/** What many sessions say together: runs, coverage, trends, findings, maturity. */
@NullMarked
package dev.gameday.shell.command.history;

import org.jspecify.annotations.NullMarked;
