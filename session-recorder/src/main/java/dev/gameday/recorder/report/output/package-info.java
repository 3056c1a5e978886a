/** From a session's folder to a report in it: the record and people's notes read, the report written in a format. */
@NullMarked
package dev.gameday.recorder.report.output;

import org.jspecify.annotations.NullMarked;
