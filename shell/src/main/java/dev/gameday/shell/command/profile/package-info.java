/** {@code profile}: which profiles can be named. */
@NullMarked
package dev.gameday.shell.command.profile;

import org.jspecify.annotations.NullMarked;
