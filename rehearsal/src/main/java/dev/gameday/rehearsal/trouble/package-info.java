/** What can be wrong with the services themselves: rate limits, and trouble that is asked for. */
@NullMarked
package dev.gameday.rehearsal.trouble;

import org.jspecify.annotations.NullMarked;
