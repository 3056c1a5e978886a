/** Functions armed ahead of a run and disarmed again, each change recorded before it is made. */
@NullMarked
package dev.gameday.shell.arming;

import org.jspecify.annotations.NullMarked;
