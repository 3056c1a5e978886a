/** Recorded sessions: looked at, reported, verified. */
@NullMarked
package dev.gameday.shell.command.session;

import org.jspecify.annotations.NullMarked;
