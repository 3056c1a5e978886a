/** Tests of the tap and of recorded terminals. */
@NullMarked
package dev.gameday.shell.cast;

import org.jspecify.annotations.NullMarked;
