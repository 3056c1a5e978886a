/** What a function's code meets: the Runtime API, its runtime's command line, and its variables. */
@NullMarked
package dev.gameday.rehearsal.sandbox.runtime;

import org.jspecify.annotations.NullMarked;
