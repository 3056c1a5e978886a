package dev.gameday.recorder.report;

import java.time.Instant;
import java.util.Optional;

/** One line of the timeline: when it was recorded, what happened, and who says so where a person does. Foreign text. */
public record TimelineEntry(Instant at, String what, Optional<String> author) {}
