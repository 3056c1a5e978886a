/** The program: its start, its wiring, where its files are, and how it ends. */
@NullMarked
package dev.gameday.shell;

import org.jspecify.annotations.NullMarked;
