/** A first runbook from a few answers: what it proposes for each, and the file it comes to. */
@NullMarked
package dev.gameday.runbook.sketch;

import org.jspecify.annotations.NullMarked;
