package dev.gameday.rehearsal.flow.stream;

/**
 * A stream's event source mapping: the most records of a batch, how long records are kept, and whether the handler's
 * steps run for each record or once for the whole batch.
 */
public record ReaderNature(int batch, long retentionNanos, boolean eachRecord) {}
