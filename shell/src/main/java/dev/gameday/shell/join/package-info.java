/** Joins the console to a rehearsal that another process serves on this machine. */
@NullMarked
package dev.gameday.shell.join;

import org.jspecify.annotations.NullMarked;
