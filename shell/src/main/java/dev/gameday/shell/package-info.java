@NullMarked
package dev.gameday.shell;

import org.jspecify.annotations.NullMarked;
