/** Whole runs, from an order to the postmortem, in virtual time and through the classes that ship. */
@NullMarked
package dev.gameday.shell.acceptance;

import org.jspecify.annotations.NullMarked;
