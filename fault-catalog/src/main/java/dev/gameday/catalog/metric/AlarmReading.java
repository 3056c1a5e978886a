package dev.gameday.catalog.metric;

import java.time.Instant;

/** What an alarm says: its state ({@code OK}, {@code ALARM} or {@code INSUFFICIENT_DATA}), since when, and why. */
public record AlarmReading(String name, String arn, String state, Instant since, String reason) {
    /** Whether the alarm is raised. */
    public boolean raised() {
        return state.equals("ALARM");
    }
}
