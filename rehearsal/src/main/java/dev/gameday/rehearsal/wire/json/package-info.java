/** Bodies of JSON, and the awsJson protocols. */
@NullMarked
package dev.gameday.rehearsal.wire.json;

import org.jspecify.annotations.NullMarked;
