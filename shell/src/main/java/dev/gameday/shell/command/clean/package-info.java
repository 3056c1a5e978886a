/** Cleaning up after consoles that are gone: by their records, or by what the account itself shows. */
@NullMarked
package dev.gameday.shell.command.clean;

import org.jspecify.annotations.NullMarked;
