/** A rehearsal on loopback HTTP, for any client on this machine. */
@NullMarked
package dev.gameday.rehearsal.http;

import org.jspecify.annotations.NullMarked;
