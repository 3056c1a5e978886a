/** The sections of a postmortem, each from a session's summary. */
@NullMarked
package dev.gameday.recorder.report.section;

import org.jspecify.annotations.NullMarked;
