/** What only people can say of a session: their words under headings, and findings with owner and date. */
@NullMarked
package dev.gameday.recorder.report.people;

import org.jspecify.annotations.NullMarked;
