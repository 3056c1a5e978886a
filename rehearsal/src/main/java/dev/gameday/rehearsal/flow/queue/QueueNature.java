package dev.gameday.rehearsal.flow.queue;

/** What a queue is: its name, how long a received message stays invisible, and how many receives are given it. */
public record QueueNature(String name, long visibilityNanos, int mostReceives, MessageForm form) {}
