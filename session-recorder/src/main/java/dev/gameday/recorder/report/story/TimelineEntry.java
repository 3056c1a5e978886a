package dev.gameday.recorder.report.story;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of the timeline: when it was recorded, what happened, and who says so where a person does; all foreign text.
 * {@code evidence} is where it stands in the record.
 */
public record TimelineEntry(Instant at, String what, Optional<String> author, Evidence evidence) {}
