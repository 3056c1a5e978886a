@NullMarked
package dev.gameday.shell.twin;

import org.jspecify.annotations.NullMarked;
