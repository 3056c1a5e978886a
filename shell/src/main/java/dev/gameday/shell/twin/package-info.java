/** What the fault layers do in a rehearsal that runs no code: the layers' own code, given the rehearsal's time. */
@NullMarked
package dev.gameday.shell.twin;

import org.jspecify.annotations.NullMarked;
