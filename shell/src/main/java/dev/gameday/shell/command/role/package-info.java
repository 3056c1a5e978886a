/** Commands about who holds which role and who can stop a run. */
@NullMarked
package dev.gameday.shell.command.role;

import org.jspecify.annotations.NullMarked;
