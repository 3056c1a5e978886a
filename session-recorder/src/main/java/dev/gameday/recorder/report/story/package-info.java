/** What happened, brought together from events: the run, each injection, the timeline. */
@NullMarked
package dev.gameday.recorder.report.story;

import org.jspecify.annotations.NullMarked;
