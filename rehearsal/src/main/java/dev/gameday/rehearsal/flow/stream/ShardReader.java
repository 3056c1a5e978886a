package dev.gameday.rehearsal.flow.stream;

import dev.gameday.rehearsal.flow.Agenda;
import dev.gameday.rehearsal.flow.Outcome;
import dev.gameday.rehearsal.flow.Telemetry.Gauge;
import dev.gameday.rehearsal.flow.function.LambdaFunction;
import dev.gameday.rehearsal.flow.request.Request;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One shard of a table's stream with its event source mapping: batches of records, one at a time, each second while
 * records are there and at once when a full batch waits. A batch that fails is read again from the same position until
 * it succeeds or its records are as old as the stream keeps them.
 */
public final class ShardReader {
    private static final long POLL_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final double NANOS_PER_MILLI = 1e6;

    private final Agenda agenda;
    private final ReaderNature nature;
    private final Table table;
    private final LambdaFunction function;
    private final Gauge iteratorAge;
    private final double phase;
    private final LongRing written = new LongRing();
    /** Kept only where the function handles records one by one. */
    private final @Nullable ArrayDeque<Request> requests;

    private final Runnable poll = this::poll;
    private int batch;
    private long handedNanos;

    /** The reader of one shard; {@code phase}, from 0 to 1, is where in each second it polls. */
    public ShardReader(
            Agenda agenda, ReaderNature nature, Table table, LambdaFunction function, Gauge iteratorAge, double phase) {
        this.agenda = agenda;
        this.nature = nature;
        this.table = table;
        this.function = function;
        this.iteratorAge = iteratorAge;
        this.phase = phase;
        this.requests = nature.eachRecord() ? new ArrayDeque<>() : null;
    }

    void start() {
        agenda.afterNanos((long) (phase * POLL_NANOS), poll);
    }

    void append(Request request) {
        written.addLast(agenda.nanos());
        if (requests != null) {
            request.carried(agenda.nanos());
            requests.addLast(request);
        }
    }

    void ended(Outcome outcome) {
        if (outcome.isDone()) {
            for (int record = 0; record < batch; record++) {
                table.read(removeFirst());
            }
        }
        if (outcome.isDone() && written.size() >= nature.batch()) {
            poll();
        } else {
            agenda.afterNanos(handedNanos + POLL_NANOS - agenda.nanos(), poll);
        }
    }

    private void poll() {
        handedNanos = agenda.nanos();
        while (written.size() > 0 && agenda.nanos() - written.get(0) > nature.retentionNanos()) {
            removeFirst();
        }
        if (written.size() == 0) {
            agenda.afterNanos(POLL_NANOS, poll);
            return;
        }
        batch = Math.min(nature.batch(), written.size());
        iteratorAge.record((agenda.nanos() - written.get(batch - 1)) / NANOS_PER_MILLI);
        Iterator<Request> records = requests == null ? null : requests.iterator();
        function.invoke(new ShardInvocation(function, this, records, batch), 0);
    }

    private long removeFirst() {
        if (requests != null) {
            requests.removeFirst().dropped();
        }
        return written.removeFirst();
    }
}
