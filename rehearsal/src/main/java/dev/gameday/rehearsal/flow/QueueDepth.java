package dev.gameday.rehearsal.flow;

import java.time.Duration;

/**
 * How full a queue is. The oldest message's age counts from its first sending, and a message in flight counts, too;
 * zero if the queue is empty.
 */
public record QueueDepth(int visible, int notVisible, Duration ageOfOldest) {}
