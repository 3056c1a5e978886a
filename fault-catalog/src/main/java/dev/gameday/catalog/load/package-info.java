/** Load that a fault changes, where something drives it. */
@NullMarked
package dev.gameday.catalog.load;

import org.jspecify.annotations.NullMarked;
