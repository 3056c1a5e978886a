/** One client's requests, what becomes of them, and how that is measured. */
@NullMarked
package dev.gameday.rehearsal.flow.request;

import org.jspecify.annotations.NullMarked;
