/** Every guard as a person meets it: what it refuses, in which words, and what waiving it does. */
@NullMarked
package dev.gameday.shell.guards;

import org.jspecify.annotations.NullMarked;
