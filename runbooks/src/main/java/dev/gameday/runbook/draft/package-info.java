/** Drafts a binding: what logical names stand for, and what an account shows them to be. Pure. */
@NullMarked
package dev.gameday.runbook.draft;

import org.jspecify.annotations.NullMarked;
