/** Seeded chance: decks that deal exact shares, and how long work takes. */
@NullMarked
package dev.gameday.rehearsal.flow.chance;

import org.jspecify.annotations.NullMarked;
