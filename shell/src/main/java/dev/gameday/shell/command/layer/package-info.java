/** {@code layer}: our own fault layers, built, published, given to functions and taken off again. */
@NullMarked
package dev.gameday.shell.command.layer;

import org.jspecify.annotations.NullMarked;
