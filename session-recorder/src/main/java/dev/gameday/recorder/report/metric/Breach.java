package dev.gameday.recorder.report.metric;

import java.time.Instant;
import java.util.Optional;

/** A metric out of its steady state's range, from the breach until it was regained; and its worst sample meanwhile. */
public record Breach(String metric, String tolerance, Instant from, Optional<Instant> until, double worst) {}
