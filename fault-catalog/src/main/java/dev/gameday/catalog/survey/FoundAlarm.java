package dev.gameday.catalog.survey;

import java.time.Duration;

/**
 * An alarm on one metric. {@code below} tells that it is raised under its threshold; {@code after} is for how long that
 * must be so.
 */
public record FoundAlarm(
        String name, FoundMetric metric, String statistic, boolean below, double threshold, Duration after) {}
