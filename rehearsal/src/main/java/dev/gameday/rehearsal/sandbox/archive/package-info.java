/** Zip archives of functions and layers, read in memory and unpacked into folders. */
@NullMarked
package dev.gameday.rehearsal.sandbox.archive;

import org.jspecify.annotations.NullMarked;
