/** Why something has no effect or can't be, and what mends it. */
@NullMarked
package dev.gameday.catalog.diagnosis;

import org.jspecify.annotations.NullMarked;
