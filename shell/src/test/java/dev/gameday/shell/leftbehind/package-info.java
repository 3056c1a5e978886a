/** Proves that nothing is left behind: whatever happens to the console, the account ends as it began. */
@NullMarked
package dev.gameday.shell.leftbehind;

import org.jspecify.annotations.NullMarked;
