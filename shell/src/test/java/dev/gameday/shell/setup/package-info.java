/** Proofs that what setup prints is what runs need, neither less nor more. */
@NullMarked
package dev.gameday.shell.setup;

import org.jspecify.annotations.NullMarked;
