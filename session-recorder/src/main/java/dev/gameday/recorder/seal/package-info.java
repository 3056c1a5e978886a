/** Signatures of records: an operator's key, and the seals that state under it how many events a file holds and its head. */
@NullMarked
package dev.gameday.recorder.seal;

import org.jspecify.annotations.NullMarked;
