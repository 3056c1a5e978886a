/** Commands about the findings of a session that is over. */
@NullMarked
package dev.gameday.shell.command.session.finding;

import org.jspecify.annotations.NullMarked;
