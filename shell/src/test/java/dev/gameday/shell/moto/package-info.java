/** The live path against moto, an implementation of AWS's protocols that is none of ours; skipped where it is missing. */
@NullMarked
package dev.gameday.shell.moto;

import org.jspecify.annotations.NullMarked;
