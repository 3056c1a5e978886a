/** What consoles that are gone left behind: found in their records, and taken away. */
@NullMarked
package dev.gameday.shell.recovery;

import org.jspecify.annotations.NullMarked;
