package dev.gameday.rehearsal.flow.description;

import java.time.Duration;
import java.util.OptionalInt;

/** What a function's event source mapping reads. */
public sealed interface SourceDescription {
    /** Messages of a queue. {@code reportsFailures} is ReportBatchItemFailures. */
    record Queue(
            String queue,
            int batch,
            Duration window,
            int concurrentAtFirst,
            OptionalInt mostConcurrent,
            boolean reportsFailures)
            implements SourceDescription {}

    /** Records of a table's stream; the handler's steps run for each of them, or once for a whole batch. */
    record Stream(String table, int batch, boolean eachRecord) implements SourceDescription {}
}
