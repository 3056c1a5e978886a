package dev.gameday.rehearsal.flow;

import java.time.Instant;

/** A message as one receive gave it. Its receipt handle deletes it or changes its visibility. */
public record ReceivedMessage(String id, String receiptHandle, String body, int receiveCount, Instant sentAt) {}
