/** What a firm lets its game days do: the bounds that a plan is held against. */
@NullMarked
package dev.gameday.runbook.profile;

import org.jspecify.annotations.NullMarked;
