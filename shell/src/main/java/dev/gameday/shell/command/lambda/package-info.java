/** {@code lambda}: functions armed with the extension of AWS FIS, and disarmed again. */
@NullMarked
package dev.gameday.shell.command.lambda;

import org.jspecify.annotations.NullMarked;
