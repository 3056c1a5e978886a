/** Faults that an engineer is not told of: what is kept from them, where they look, what they change, and the reveal. */
@NullMarked
package dev.gameday.shell.blind;

import org.jspecify.annotations.NullMarked;
