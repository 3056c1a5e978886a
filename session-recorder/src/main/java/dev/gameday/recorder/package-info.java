/** The durable record of a session: written once, chained by hashes, verified by anyone. */
@NullMarked
package dev.gameday.recorder;

import org.jspecify.annotations.NullMarked;
