/** Bodies of CBOR, and the Smithy RPC v2 protocol that speaks it. */
@NullMarked
package dev.gameday.rehearsal.wire.cbor;

import org.jspecify.annotations.NullMarked;
