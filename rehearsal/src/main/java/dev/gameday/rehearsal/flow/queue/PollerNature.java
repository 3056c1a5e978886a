package dev.gameday.rehearsal.flow.queue;

/**
 * An event source mapping's settings. {@code mostConcurrent} is its MaximumConcurrency, or as much as the function may
 * have; {@code reportsFailures} is the function response type ReportBatchItemFailures.
 */
public record PollerNature(
        int batch, long windowNanos, int concurrentAtFirst, int mostConcurrent, boolean reportsFailures) {}
