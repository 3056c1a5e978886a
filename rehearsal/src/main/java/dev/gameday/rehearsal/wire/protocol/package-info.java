/** What all AWS protocols have in common: where a request goes, what is answered, what fails. */
@NullMarked
package dev.gameday.rehearsal.wire.protocol;

import org.jspecify.annotations.NullMarked;
