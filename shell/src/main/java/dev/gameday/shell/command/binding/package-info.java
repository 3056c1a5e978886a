/** {@code binding}: what the runbooks' logical names are somewhere, and whether that is there. */
@NullMarked
package dev.gameday.shell.command.binding;

import org.jspecify.annotations.NullMarked;
