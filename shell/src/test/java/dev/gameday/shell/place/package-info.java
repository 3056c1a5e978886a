@NullMarked
package dev.gameday.shell.place;

import org.jspecify.annotations.NullMarked;
