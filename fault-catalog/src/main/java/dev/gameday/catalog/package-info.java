/** What can be broken and how it is undone, and the ports to the outside through which that happens. */
@NullMarked
package dev.gameday.catalog;

import org.jspecify.annotations.NullMarked;
