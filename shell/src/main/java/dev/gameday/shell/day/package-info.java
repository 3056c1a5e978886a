/** A game day as it is planned and as it goes: its parts, whether it is late, and what came of it. */
@NullMarked
package dev.gameday.shell.day;

import org.jspecify.annotations.NullMarked;
