/** Blind rehearsals: what a scenario becomes for an engineer who isn't told what is wrong, and what their path scores. */
@NullMarked
package dev.gameday.runbook.blind;

import org.jspecify.annotations.NullMarked;
