/** The path /_rehearsal: what AWS has no call for. */
@NullMarked
package dev.gameday.rehearsal.control;

import org.jspecify.annotations.NullMarked;
