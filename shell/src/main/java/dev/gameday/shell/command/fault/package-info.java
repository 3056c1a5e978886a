/** The fault catalog, looked at. */
@NullMarked
package dev.gameday.shell.command.fault;

import org.jspecify.annotations.NullMarked;
