/** What a run looks like: pure functions from state to styled lines, with no terminal in sight. */
@NullMarked
package dev.gameday.shell.view;

import org.jspecify.annotations.NullMarked;
