/** The people of a game day: who holds which role, who said something, what they predict, what they found. */
@NullMarked
package dev.gameday.runbook.people;

import org.jspecify.annotations.NullMarked;
