/** How measurements of many seeds are compared with theory, and how sure that is. */
@NullMarked
package dev.gameday.rehearsal.oracle.statistics;

import org.jspecify.annotations.NullMarked;
