/** The fault layers that the console ships, beside functions that run for real. */
@NullMarked
package dev.gameday.shell.layers;

import org.jspecify.annotations.NullMarked;
