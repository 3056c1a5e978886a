/** Where runs act: the environments, what logical names are there, what is allowed there, and their time. */
@NullMarked
package dev.gameday.shell.place;

import org.jspecify.annotations.NullMarked;
