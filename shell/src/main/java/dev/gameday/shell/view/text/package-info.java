/** Styled text for a screen of fixed columns: spans, lines, tables, and numbers and times as people read them. */
@NullMarked
package dev.gameday.shell.view.text;

import org.jspecify.annotations.NullMarked;
