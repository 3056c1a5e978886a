/** The console: its start, its wiring, what it prints, and how it ends. */
@NullMarked
package dev.gameday.shell;

import org.jspecify.annotations.NullMarked;
