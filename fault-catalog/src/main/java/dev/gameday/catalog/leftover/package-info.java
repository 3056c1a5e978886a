/** What faults may have left in an account, and how it is found and swept. */
@NullMarked
package dev.gameday.catalog.leftover;

import org.jspecify.annotations.NullMarked;
