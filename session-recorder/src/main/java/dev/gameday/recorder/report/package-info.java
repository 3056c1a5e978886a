/** Pure: recorded events in; measures and a Markdown postmortem out. It claims nothing that the record doesn't hold. */
@NullMarked
package dev.gameday.recorder.report;

import org.jspecify.annotations.NullMarked;
