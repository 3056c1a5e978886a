/** Tables whose streams functions read. */
@NullMarked
package dev.gameday.rehearsal.flow.stream;

import org.jspecify.annotations.NullMarked;
