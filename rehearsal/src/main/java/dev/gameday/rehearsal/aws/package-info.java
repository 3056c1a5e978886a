/** One handler per AWS service, each an implementation of that service's SDK client interface. */
@NullMarked
package dev.gameday.rehearsal.aws;

import org.jspecify.annotations.NullMarked;
