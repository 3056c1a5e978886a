/** The fault layers that this console carries, as they are published. */
@NullMarked
package dev.gameday.catalog.layer;

import org.jspecify.annotations.NullMarked;
